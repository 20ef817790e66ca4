import assert from 'node:assert/strict';
import test from 'node:test';

import { Cache } from '../src/cache.mjs';

function setUp(size = 3) {
  let time = 1_000_000;
  const cache = new Cache({ ttl: 300_000, size, now: () => time });
  return { cache, pass: (ms) => (time += ms) };
}

test('what was set is there for five minutes', () => {
  const { cache, pass } = setUp();
  cache.set('a', 1);
  pass(299_999);
  assert.equal(cache.get('a'), 1);
  pass(1);

  assert.equal(cache.get('a'), undefined);
});

test('the one that was used least recently goes first', () => {
  const { cache } = setUp();
  for (const key of ['a', 'b', 'c']) cache.set(key, key);
  cache.get('a');
  cache.set('d', 'd');

  assert.deepEqual(['a', 'b', 'c', 'd'].map((key) => cache.get(key)), ['a', undefined, 'c', 'd']);
});

test('setting a key again does not make another one go', () => {
  const { cache } = setUp();
  for (const key of ['a', 'b', 'c', 'c', 'c']) cache.set(key, key);

  assert.equal(cache.get('a'), 'a');
});

test('hits and misses are counted', () => {
  const { cache } = setUp();
  cache.get('a');
  cache.set('a', 1);
  cache.get('a');
  cache.get('a');

  assert.deepEqual([cache.hits, cache.misses], [2, 1]);
});
