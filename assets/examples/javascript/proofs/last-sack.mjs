import assert from 'node:assert/strict';
import test from 'node:test';

import { pack } from '../src/sacks.mjs';

test('every letter is in a sack', () => {
  const letters = Array.from({ length: 5 }, (_, door) => ({ to: `door ${door}`, grams: 20 }));
  const left = letters.length - pack(letters, 2).flat().length;
  assert.equal(left, 0, `${left} letter left behind`);
});
