import assert from 'node:assert/strict';
import test from 'node:test';

import { App } from '../src/app.ts';
import { KEYS, get, summer } from '../test/summer.ts';

test('what comes in does not shift the next page', () => {
  const reports = summer();
  const app = new App(reports, KEYS, () => undefined);
  const first = get(app, '/reports?limit=2', 'k-sent');
  reports.add('sent', { foundAt: '2024-07-21T05:00Z', animals: 1, cause: 'wolf' });
  reports.add('sent', { foundAt: '2024-07-18T05:00Z', animals: 1, cause: 'wolf' });
  assert.deepEqual(get(app, first.next, 'k-sent').reports.map((each) => each.id), [5, 2]);
});
