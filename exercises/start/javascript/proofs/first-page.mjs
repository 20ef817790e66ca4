import assert from 'node:assert/strict';
import test from 'node:test';

import { pageOf } from '../src/pages.mjs';

test('page 1 begins with the first plant', () => {
  const numbers = Array.from({ length: 60 }, (_, place) => place + 1);
  const [first] = pageOf(numbers, 1).items;
  assert.equal(first, 1, `page 1 begins with plant ${first}`);
});
