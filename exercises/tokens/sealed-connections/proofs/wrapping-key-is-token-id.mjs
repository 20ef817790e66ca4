import assert from 'node:assert/strict';
import { webcrypto as crypto } from 'node:crypto';
import test from 'node:test';

import { MemoryKV } from '../src/kv.mjs';
import { Provider } from '../src/provider.mjs';

/** Whatever the id of a row opens, taken as a key; null if it opens nothing. */
async function opened(id, wrapped, sealed) {
  try {
    const wrapping = await crypto.subtle.importKey('raw', Buffer.from(id, 'hex'), 'AES-KW', false, ['unwrapKey']);
    const bytes = Buffer.from(wrapped, 'base64');
    const key = await crypto.subtle.unwrapKey('raw', bytes, wrapping, 'AES-KW', 'AES-GCM', false, ['decrypt']);
    const iv = new Uint8Array(12);
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, Buffer.from(sealed, 'base64'));
    return JSON.parse(Buffer.from(plain).toString());
  } catch {
    return null;
  }
}

test('the dump alone opens no connection', async () => {
  const kv = new MemoryKV({ now: () => 1_760_000_000_000 });
  const provider = new Provider({ kv, now: () => 1_760_000_000_000 });
  const code = await provider.authorize({ userId: 'u7', clientId: 'addon', scope: 'orders', connection: { token: 'nsk_live_81f0' } });
  await provider.exchange({ clientId: 'addon', code });
  const [key, row] = Object.entries(kv.dump()).find(([name]) => name.startsWith('access:'));

  const connection = await opened(key.slice('access:'.length), row.wrapped, row.sealed);

  assert.equal(connection, null, `the dump alone opens the connection of u7: ${connection?.token}`);
});
