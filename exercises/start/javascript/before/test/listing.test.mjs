import assert from 'node:assert/strict';
import test from 'node:test';

import { listing } from '../src/listing.mjs';

const plant = (name, inStock = true) => ({ name, inStock });

test('plants are listed by name', () => {
  assert.deepEqual(listing([plant('sage'), plant('Basil'), plant('mint')]), ['Basil', 'mint', 'sage']);
});

test('plants that are sold out are not listed', () => {
  assert.deepEqual(listing([plant('sage', false)]), []);
});
