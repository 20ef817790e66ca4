import assert from 'node:assert/strict';
import test from 'node:test';

import { totalWeight } from '../src/letters.ts';

test('the weight of all letters', () => {
  assert.equal(totalWeight([{ to: 'Ada', grams: 20 }, { to: 'Ben', grams: 50 }]), 70);
});
