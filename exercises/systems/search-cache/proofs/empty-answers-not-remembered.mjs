import assert from 'node:assert/strict';
import test from 'node:test';

import { createApp } from '../src/app.mjs';

test('the typo of the mail is searched for once in five minutes', async () => {
  let searches = 0;
  const supplier = { search: async () => ((searches += 1), []) };
  const answer = createApp({ supplier, now: () => 1_000_000 });
  for (let garage = 0; garage < 12; garage += 1) {
    assert.equal((await answer({ path: '/search', query: { q: '7M0-959' } })).status, 404);
  }

  assert.equal(searches, 1, `12 garages with the typo of the mail made ${searches} searches`);
});
