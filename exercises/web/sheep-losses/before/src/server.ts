import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

import { App } from './app.ts';
import { appendTo, readJournal } from './journal.ts';
import { readKeys } from './keys.ts';
import { Reports } from './reports.ts';

const { FOLDBOOK_JOURNAL = 'journal.jsonl', FOLDBOOK_KEYS = 'keys.txt' } = process.env;
const keys = readKeys(readFileSync(FOLDBOOK_KEYS, 'utf8'));
const app = new App(new Reports(readJournal(FOLDBOOK_JOURNAL)), keys, appendTo(FOLDBOOK_JOURNAL));

createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { method = 'GET', url = '/' } = request;
  const key = String(request.headers['x-fold-key'] ?? '');
  try {
    const answer = app.handle({ method, url, key, body });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
}).listen(8061, '127.0.0.1');
