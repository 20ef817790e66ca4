import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

import { createApp } from './app.mjs';
import { Samples } from './samples.mjs';

const samples = new Samples(JSON.parse(readFileSync(process.env.SAMPLES, 'utf8')));
const answer = createApp({ samples, user: process.env.QUARRY_USER });

createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const body = text ? JSON.parse(text) : undefined;
  const { status, headers = {}, body: result } = await answer({ method: request.method, path: request.url, headers: request.headers, body });
  response.writeHead(status, { ...headers, 'content-type': 'application/json' });
  response.end(result === undefined ? '' : JSON.stringify(result));
}).listen(7450, '127.0.0.1');
