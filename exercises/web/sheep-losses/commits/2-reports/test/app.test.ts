import assert from 'node:assert/strict';
import test from 'node:test';

import { App } from '../src/app.ts';
import { Reports } from '../src/reports.ts';
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

test('links lead from page to page', () => {
  const pages = [];
  let url = '/reports?limit=2';
  while (url !== null) {
    const { reports, next } = get(app(), url, 'k-sent');
    pages.push(reports.map((each) => each.id));
    url = next;
  }
  assert.deepEqual(pages, [[12, 7], [5, 2], [1]]);
});

test('without a limit everything comes at once', () => {
  assert.equal(get(app(), '/reports', 'k-office').next, null);
});

test('500 is the most', () => {
  const reports = new Reports([]);
  for (let day = 10; day < 30; day += 1) {
    for (let each = 0; each < 40; each += 1) reports.add('sent', { foundAt: `2024-07-${day}T05:00Z`, animals: 1, cause: 'fall' });
  }
  const many = new App(reports, KEYS, () => undefined);
  const first = get(many, '/reports?limit=1000', 'k-office');
  assert.equal(first.reports.length, 500);
  assert.match(first.next, /limit=500&/);
  assert.equal(get(many, first.next, 'k-office').reports.length, 300);
});

test('limits and cursors that make no sense', () => {
  for (const query of ['limit=0', 'limit=-1', 'limit=ten', 'limit=', 'limit=5&after=page2', 'after=']) {
    assert.equal(get(app(), `/reports?${query}`, 'k-office').status, 400, query);
  }
});
