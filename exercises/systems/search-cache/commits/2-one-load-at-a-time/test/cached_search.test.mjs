import assert from 'node:assert/strict';
import test from 'node:test';

import { createApp } from '../src/app.mjs';
import { Cache } from '../src/cache.mjs';
import { CachedSearch } from '../src/cached_search.mjs';

/** A supplier that counts, and answers when it is told to. */
class CountingSupplier {
  asked = [];
  #answers = [];

  search(number) {
    this.asked.push(number);
    return new Promise((resolve, reject) => this.#answers.push({ resolve, reject }));
  }

  answer(parts) {
    this.#answers.shift().resolve(parts);
  }

  fail() {
    this.#answers.shift().reject(new Error('ORA-12541'));
  }
}

const PARTS = [{ no: '7M0-956', title: 'Bracket', price: '12,90', inStock: true }];

function setUp() {
  let time = 0;
  const supplier = new CountingSupplier();
  const cached = new CachedSearch(supplier, new Cache({ ttl: 300_000, size: 10, now: () => time }));
  return { supplier, cached, pass: (ms) => (time += ms) };
}

test('a thousand who ask at once make one search', async () => {
  const { supplier, cached } = setUp();
  const asked = Array.from({ length: 1000 }, () => cached.search('7M0956'));
  supplier.answer(PARTS);

  assert.equal((await Promise.all(asked)).every((parts) => parts === PARTS), true);
  assert.deepEqual(supplier.asked, ['7M0956']);
});

test('whoever asks later gets what is known', async () => {
  const { supplier, cached } = setUp();
  const first = cached.search('7M0956');
  supplier.answer(PARTS);
  await first;

  assert.equal(await cached.search('7M0956'), PARTS);
  assert.equal(supplier.asked.length, 1);
});

test('when an entry ends a hundred people make one search', async () => {
  const { supplier, cached, pass } = setUp();
  const first = cached.search('7M0956');
  supplier.answer(PARTS);
  await first;
  pass(300_000);
  const asked = Array.from({ length: 100 }, () => cached.search('7M0956'));
  supplier.answer(PARTS);
  await Promise.all(asked);

  assert.equal(supplier.asked.length, 2);
});

test('a failure is told to all who wait and remembered by nobody', async () => {
  const { supplier, cached } = setUp();
  const asked = [cached.search('1'), cached.search('1')];
  supplier.fail();
  for (const each of asked) await assert.rejects(each);
  const again = cached.search('1');
  supplier.answer(PARTS);

  assert.equal(await again, PARTS);
});

// ~ accept empty-answers-not-remembered
test('other parts are not kept waiting', async () => {
  const { supplier, cached } = setUp();
  const first = cached.search('1');
  const second = cached.search('2');
  supplier.answer(PARTS);
  supplier.answer([]);

  assert.deepEqual([await first, await second], [PARTS, []]);
});
// ~ end

test('spellings of a number share an entry, and /status counts', async () => {
  const supplier = new CountingSupplier();
  const answer = createApp({ supplier });
  const first = answer({ path: '/search', query: { q: '7m0 956' } });
  supplier.answer(PARTS);
  await first;
  await answer({ path: '/search', query: { q: '7M0-956' } });

  assert.deepEqual((await answer({ path: '/status' })).body, { searches: 2, hits: 1, misses: 1 });
});
