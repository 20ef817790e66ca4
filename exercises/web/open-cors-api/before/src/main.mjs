import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

import { createApp } from './app.mjs';
import { Bookings } from './bookings.mjs';
import { Grants } from './grants.mjs';

const LONGEST_BODY = 64 * 1024;

const { issuer, portal, berths, clients } = JSON.parse(readFileSync(process.env.MOORING_CONFIG ?? 'mooring.json', 'utf8'));

/** The portal keeps the sessions; it answers with { user, formToken }, or 404. */
const sessions = {
  async find(sid) {
    const response = await fetch(`${portal}/sessions/${encodeURIComponent(sid)}`);
    return response.ok ? response.json() : null;
  },
};

const grants = new Grants();
const handle = createApp({
  grants,
  bookings: new Bookings(berths),
  sessions,
  clients: new Map(clients.map((client) => [client.id, client])),
  issuer,
});

async function requestOf(incoming) {
  const chunks = [];
  let length = 0;
  for await (const chunk of incoming) {
    length += chunk.length;
    if (length > LONGEST_BODY) throw new RangeError('body too long');
    chunks.push(chunk);
  }
  const { method, headers, url } = incoming;
  return new Request(issuer + url, { method, headers, body: length > 0 ? Buffer.concat(chunks) : undefined });
}

createServer(async (incoming, outgoing) => {
  try {
    const response = await handle(await requestOf(incoming));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  } catch {
    outgoing.writeHead(400).end();
  }
}).listen(Number(process.env.PORT ?? 8080));

setInterval(() => grants.sweep(), 60_000);
