import assert from 'node:assert/strict';
import test from 'node:test';

import { labels, pack } from '../src/sacks.mjs';

const letters = Array.from({ length: 6 }, (_, door) => ({ to: `door ${door}`, grams: 20 }));

test('sacks hold the letters in their order', () => {
  assert.deepEqual(pack(letters, 3), [letters.slice(0, 3), letters.slice(3)]);
});

test('a large sack holds all letters', () => {
  assert.deepEqual(pack(letters, 6), [letters]);
});

test('a size below one is refused', () => {
  assert.throws(() => pack(letters, 0), /at least one/);
});

test('labels say how many sacks there are', () => {
  assert.deepEqual(labels(letters.slice(0, 5), 2), ['sack 1 of 3', 'sack 2 of 3', 'sack 3 of 3']);
});
