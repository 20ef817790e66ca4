import assert from 'node:assert/strict';
import test from 'node:test';

import { decode, encode, pageOf } from '../src/pages.ts';
import { summer } from './summer.ts';

const ids = (reports) => reports.map((each) => each.id);

function leaf(list, limit) {
  const pages = [];
  let after = null;
  do {
    const { reports, next } = pageOf(list, after, limit);
    pages.push(reports);
    after = next && decode(next);
  } while (after !== null);
  return pages;
}

test('the first page', () => {
  const { reports, next } = pageOf(summer().list(null), null, 3);
  assert.deepEqual(ids(reports), [12, 8, 11]);
  assert.deepEqual(decode(next), { foundAt: '2024-07-17T20:48Z', id: 11 });
});

test('leafing through a summer: newest first, and nothing twice', () => {
  const list = summer().list(null);
  for (const limit of [1, 2, 3, 4, 5, 12, 100]) {
    const pages = leaf(list, limit);
    assert.ok(pages.every((page) => page.length <= limit));
    const seen = pages.flat();
    assert.equal(new Set(ids(seen)).size, seen.length);
    for (let at = 1; at < seen.length; at += 1) assert.ok(seen[at].foundAt <= seen[at - 1].foundAt);
  }
});

test('the same minute', () => {
  const dog = summer().list(null).filter((each) => each.cause === 'dog');
  assert.deepEqual(leaf(dog, 2).map(ids), [[5, 4], [3]]);
});

test('the last page has no next one, also if it is full', () => {
  assert.deepEqual(leaf(summer().list('sent'), 5).map((page) => page.length), [5]);
});

test('an empty list', () => {
  assert.deepEqual(pageOf([], null, 20), { reports: [], next: null });
});

test('without a limit it is one page', () => {
  const { reports, next } = pageOf(summer().list(null), null, Infinity);
  assert.equal(reports.length, 12);
  assert.equal(next, null);
});

test('cursors', () => {
  const cursor = { foundAt: '2024-07-08T16:40Z', id: 4 };
  assert.match(encode(cursor), /^[\w-]+$/);
  assert.deepEqual(decode(encode(cursor)), cursor);
  for (const text of ['', 'x', '20', encode({ foundAt: 'yesterday', id: 4 })]) assert.equal(decode(text), null);
});
