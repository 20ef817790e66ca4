import assert from 'node:assert/strict';
import test from 'node:test';

import { pageOf } from '../src/pages.ts';
import { summer } from '../test/summer.ts';

test('there is a link exactly if something is left', () => {
  const list = summer().list('sent');
  for (const limit of [1, 2, 3, 4, 5, 6, 500, Infinity]) {
    assert.equal(pageOf(list, null, limit).next !== null, list.length > limit);
  }
});
