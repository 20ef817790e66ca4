import assert from 'node:assert/strict';
import test from 'node:test';

import { App } from '../src/app.ts';
import { KEYS, get, summer } from './summer.ts';

const app = () => new App(summer(), KEYS, () => undefined);

test('an alp sees its own', () => {
  const { status, reports } = get(app(), '/reports', 'k-ftan');
  assert.equal(status, 200);
  assert.deepEqual(reports.map((each) => each.alp), ['ftan', 'ftan', 'ftan']);
});

test('the office sees all', () => {
  assert.equal(get(app(), '/reports', 'k-office').reports.length, 12);
});

test('nobody else', () => {
  assert.equal(get(app(), '/reports', 'k-nobody').status, 401);
});

test('a report is kept', () => {
  const kept = [];
  const body = '{"foundAt": "2024-07-21T05:00Z", "animals": 1, "cause": "wolf"}';
  const answer = new App(summer(), KEYS, (report) => kept.push(report)).handle({ method: 'POST', url: '/reports', key: 'k-ftan', body });
  assert.equal(answer.status, 201);
  assert.deepEqual(kept, [{ id: 13, alp: 'ftan', foundAt: '2024-07-21T05:00Z', animals: 1, cause: 'wolf' }]);
});
