import assert from 'node:assert/strict';
import test from 'node:test';

import { sackCount } from '../src/sacks.ts';

test('the count is rounded up', () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5].map((letters) => sackCount(letters, 2)), [0, 1, 1, 2, 2, 3]);
});
