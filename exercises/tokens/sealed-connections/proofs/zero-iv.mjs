import assert from 'node:assert/strict';
import { webcrypto as crypto } from 'node:crypto';
import test from 'node:test';

import { seal } from '../src/sealing.mjs';

test('no key encrypts a second value', async () => {
  const keys = new Set();
  for (let turn = 0; turn < 50; turn += 1) {
    const { key } = await seal({ turn });
    keys.add(Buffer.from(await crypto.subtle.exportKey('raw', key)).toString('hex'));
  }

  assert.equal(keys.size, 50);
});
