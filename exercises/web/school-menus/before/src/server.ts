import { createServer } from 'node:http';

import { App } from './app.ts';
import { PostgresStore } from './postgres.ts';

const app = new App(new PostgresStore(process.env.DATABASE_URL ?? ''));

createServer(async (request, response) => {
  let body = '';
  for await (const part of request) {
    body += part;
    if (body.length > 10_000) return void response.writeHead(413).end();
  }
  const path = (request.url ?? '/').split('?')[0];
  try {
    const answer = await app.handle({ method: request.method ?? 'GET', path, headers: request.headers, body });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  } catch (error) {
    console.error(new Date().toISOString(), request.method, path, error);
    response.writeHead(500, { 'cache-control': 'no-store' }).end();
  }
}).listen(8080);
