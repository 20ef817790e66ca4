import assert from 'node:assert/strict';
import test from 'node:test';

import { createApp } from '../src/app.mjs';
import { Supplier } from '../src/supplier.mjs';

const ROW = { no: '7M0-956 ', title: 'Bracket  ', price: '12,90', stock: '4' };

function withRows(rows) {
  return createApp({ supplier: new Supplier(async () => rows) });
}

test('parts are found', async () => {
  const { status, body } = await withRows([ROW])({ path: '/search', query: { q: '7m0 956' } });

  assert.equal(status, 200);
  assert.deepEqual(body.parts, [{ no: '7M0-956', title: 'Bracket', price: '12,90', inStock: true }]);
});

test('a number that nobody has is said to be unknown', async () => {
  assert.equal((await withRows([])({ path: '/search', query: { q: '7M0-959' } })).status, 404);
});

test('without a number there is nothing to search for', async () => {
  assert.equal((await withRows([])({ path: '/search', query: { q: ' - ' } })).status, 400);
});

test('a supplier that fails is said to be away', async () => {
  const answer = createApp({ supplier: new Supplier(async () => Promise.reject(new Error('ORA-12541'))) });

  assert.equal((await answer({ path: '/search', query: { q: '1' } })).status, 503);
});
