import assert from 'node:assert/strict';
import test from 'node:test';

import { App } from '../src/app.ts';
import { KEYS, get, summer } from '../test/summer.ts';

test('each report is on exactly one page', () => {
  const reports = summer();
  for (const animals of [1, 2]) reports.add('ftan', { foundAt: '2024-07-03T05:00Z', animals, cause: 'wolf' });
  const app = new App(reports, KEYS, () => undefined);
  const seen = [];
  for (let url = '/reports?limit=4'; url !== null; ) {
    const page = get(app, url, 'k-office');
    seen.push(...page.reports.map((each) => each.id));
    url = page.next;
  }
  const all = reports.list(null).map((each) => each.id);
  const missing = all.filter((id) => !seen.includes(id));
  assert.deepEqual(missing, [], `${missing.length} of ${all.length} reports are on no page`);
  assert.deepEqual(seen, all);
});
