import assert from 'node:assert/strict';
import test from 'node:test';

import { Store } from '../src/store.mjs';

function storeAt(time) {
  const clock = { time };
  return { clock, store: new Store({ now: () => clock.time }) };
}

test('a row expires after its time to live', () => {
  const { clock, store } = storeAt(1_750_000_000_000);
  store.put('k', 'v', { expirationTtl: 60 });
  clock.time += 59_999;
  assert.equal(store.get('k'), 'v');
  clock.time += 1;
  assert.equal(store.get('k'), null);
});

test('a row expires at a given second', () => {
  const { clock, store } = storeAt(1_750_000_000_000);
  store.put('k', 'v', { expiration: 1_750_000_060 });
  clock.time += 59_999;
  assert.equal(store.get('k'), 'v');
  clock.time += 1;
  assert.equal(store.get('k'), null);
});

test('a row without an end stays', () => {
  const { clock, store } = storeAt(0);
  store.put('k', 'v');
  clock.time = Number.MAX_SAFE_INTEGER;
  assert.equal(store.get('k'), 'v');
});

test('sweeping forgets what is over, and a snapshot holds the rest', () => {
  const { clock, store } = storeAt(0);
  store.put('short', 1, { expirationTtl: 1 });
  store.put('long', 2, { expirationTtl: 100 });
  clock.time = 5_000;
  store.sweep();
  const again = Store.load(store.snapshot(), { now: () => clock.time });
  assert.equal(again.get('short'), null);
  assert.equal(again.get('long'), 2);
});

test('what is read can be changed without changing the row', () => {
  const { store } = storeAt(0);
  store.put('k', { list: [1] });
  store.get('k').list.push(2);
  assert.deepEqual(store.get('k'), { list: [1] });
});
