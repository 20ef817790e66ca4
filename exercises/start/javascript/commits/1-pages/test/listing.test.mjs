import assert from 'node:assert/strict';
import test from 'node:test';

import { listing } from '../src/listing.mjs';

const plant = (name, inStock = true) => ({ name, inStock });

const many = (count) =>
  Array.from({ length: count }, (_, number) => plant(`plant ${String(number).padStart(4, '0')}`));

test('a page has twenty plants', () => {
  assert.equal(listing(many(100), 2).items.length, 20);
});

test('the names of a page are in order', () => {
  const names = listing(many(100), 3).items;
  assert.deepEqual(names, [...names].sort());
});

test('a page that is not full counts as a page', () => {
  assert.equal(listing(many(41)).pages, 3);
});

test('numbers out of range are moved into it', () => {
  assert.equal(listing(many(60), 999).number, 3);
  assert.equal(listing(many(60), 0).number, 1);
});

test('plants that are sold out are not listed', () => {
  const page = listing([plant('sage', false)]);
  assert.deepEqual(page.items, []);
  assert.equal(page.pages, 1);
});
