import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';

import { createApp } from './app.mjs';
import { createIdentity } from './identity.mjs';
import { Sessions } from './sessions.mjs';
import { Store } from './store.mjs';

const MINUTE = 60_000;
const LONGEST_BODY = 16 * 1024;

const snapshot = process.env.SNAPSHOT ?? 'turnstile.json';
const store = existsSync(snapshot) ? Store.load(readFileSync(snapshot, 'utf8')) : new Store();

const handle = createApp({
  sessions: new Sessions({ store }),
  identity: createIdentity({ url: required('SSO_URL') }),
  gatewayKeyDigest: requiredDigest('GATEWAY_KEY_SHA256'),
});

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

function requiredDigest(name) {
  const value = required(name);
  if (!/^[0-9a-f]{64}$/.test(value)) throw new Error(`${name} is not a SHA-256 in lower-case hexadecimal`);
  return value;
}

function save() {
  store.sweep();
  writeFileSync(`${snapshot}.new`, store.snapshot(), { mode: 0o600 });
  renameSync(`${snapshot}.new`, snapshot);
}

async function bodyOf(incoming) {
  let text = '';
  for await (const chunk of incoming.setEncoding('utf8')) {
    text += chunk;
    if (text.length > LONGEST_BODY) throw new SyntaxError('body too long');
  }
  return text === '' ? null : JSON.parse(text);
}

async function respond(incoming) {
  const { method, headers, url } = incoming;
  try {
    return await handle({ method, headers, path: url.split('?')[0], body: await bodyOf(incoming) });
  } catch (error) {
    if (error instanceof SyntaxError) return { status: 400, headers: {}, body: { error: 'bad_request' } };
    console.error(error.message);
    return { status: 500, headers: {}, body: { error: 'internal' } };
  }
}

createServer(async (incoming, outgoing) => {
  const { status, headers, body } = await respond(incoming);
  outgoing.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  outgoing.end(body === undefined ? undefined : JSON.stringify(body));
}).listen(Number(process.env.PORT ?? 8080));

setInterval(save, MINUTE);
process.once('SIGTERM', () => {
  save();
  process.exit(0);
});
