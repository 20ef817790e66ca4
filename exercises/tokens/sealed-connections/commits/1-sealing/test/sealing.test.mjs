import assert from 'node:assert/strict';
import test from 'node:test';

import { randomToken } from '../src/ids.mjs';
import { seal, unseal, unwrapKey, wrapKey } from '../src/sealing.mjs';

const VALUE = { supplier: 'Bergslag', token: 'bs-2210-77', customer: 12 };

test('what was sealed is opened with its key', async () => {
  const { key, sealed } = await seal(VALUE);

  assert.deepEqual(await unseal(sealed, key), VALUE);
});

test('the same value is never sealed to the same text', async () => {
  const texts = await Promise.all(Array.from({ length: 20 }, async () => (await seal(VALUE)).sealed));

  assert.equal(new Set(texts).size, 20);
});

test('a key is taken out with the token that it was wrapped with', async () => {
  const token = randomToken();
  const { key, sealed } = await seal(VALUE);
  const again = await unwrapKey(token, await wrapKey(token, key));

  assert.deepEqual(await unseal(sealed, again), VALUE);
});

test('another token takes nothing out', async () => {
  const { key } = await seal(VALUE);
  const wrapped = await wrapKey(randomToken(), key);

  await assert.rejects(unwrapKey(randomToken(), wrapped));
});

test('a sealed text that was changed does not open', async () => {
  const { key, sealed } = await seal(VALUE);
  const bytes = Buffer.from(sealed, 'base64');
  bytes[3] ^= 1;

  await assert.rejects(unseal(bytes.toString('base64'), key));
});
