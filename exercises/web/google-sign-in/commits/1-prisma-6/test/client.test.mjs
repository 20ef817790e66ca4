import assert from 'node:assert/strict';
import test from 'node:test';

import { extended } from '../lib/client.mjs';

test('writes to members are dated', async () => {
  const added = extended({ $extends: (extension) => extension.query.member }, () => 'now');
  const query = async (args) => args;

  for (const name of ['create', 'update']) {
    assert.deepEqual(await added[name]({ args: { data: { voice: 'bass' } }, query }), { data: { voice: 'bass', updatedAt: 'now' } });
  }
});
