import assert from 'node:assert/strict';
import test from 'node:test';

import { problemOf } from '../src/reports.ts';
import { summer } from './summer.ts';

const ids = (reports) => reports.map((each) => each.id);

test('newest find first', () => {
  assert.deepEqual(ids(summer().list(null)), [12, 8, 11, 7, 10, 6, 9, 5, 4, 3, 2, 1]);
});

test('of one alp', () => {
  assert.deepEqual(ids(summer().list('ftan')), [11, 10, 9]);
});

test('what is not taken', () => {
  const sent = { foundAt: '2024-07-08T16:40Z', animals: 1, cause: 'dog' };
  assert.equal(problemOf(sent), null);
  for (const foundAt of ['2024-07-08', '2024-07-08T16:40:00Z', '2024-07-08T18:40+02:00', '2024-13-08T16:40Z']) {
    assert.match(problemOf({ ...sent, foundAt }), /minute/);
  }
  assert.match(problemOf({ ...sent, animals: 0 }), /whole/);
  assert.match(problemOf({ ...sent, cause: 'ufo' }), /one of/);
});
