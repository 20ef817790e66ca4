import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

import { createApp } from './app.mjs';
import { Samples } from './samples.mjs';

const samples = new Samples(JSON.parse(readFileSync(process.env.SAMPLES, 'utf8')));
const issuer = process.env.ISSUER;
const { keys } = await (await fetch(`${issuer}/jwks.json`)).json();
// ~ defect audience-from-host
const answer = createApp({ samples, issuer, keys });
// ~ fix
// ~| const answer = createApp({ samples, issuer, keys, origin: process.env.ORIGIN });
// ~ end

createServer(async (request, response) => {
  try {
    const body = await bodyOf(request);
    const { status, headers = {}, body: result } = await answer({ method: request.method, path: request.url, headers: request.headers, body });
    response.writeHead(status, { ...headers, 'content-type': 'application/json' });
    response.end(result === undefined ? '' : JSON.stringify(result));
  } catch (error) {
    // One request that cannot be handled must not take the server down for everybody.
    console.error(error);
    response.writeHead(error instanceof SyntaxError ? 400 : 500).end();
  }
}).listen(7450, process.env.LISTEN ?? '127.0.0.1');

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return text ? JSON.parse(text) : undefined;
}
