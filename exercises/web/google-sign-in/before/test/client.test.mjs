import assert from 'node:assert/strict';
import test from 'node:test';

import { extended } from '../lib/client.mjs';

test('writes to members are dated', async () => {
  let middleware;
  extended({ $use: (added) => (middleware = added) }, () => 'now');

  for (const action of ['create', 'update']) {
    const params = { model: 'Member', action, args: { data: { voice: 'bass' } } };
    await middleware(params, async () => undefined);
    assert.deepEqual(params.args.data, { voice: 'bass', updatedAt: 'now' });
  }
});
