import assert from 'node:assert/strict';
import test from 'node:test';

import { App } from '../src/app.ts';
import { encode } from '../src/pages.ts';
import { KEYS, get, summer } from '../test/summer.ts';

test('with any cursor an alp sees its own reports', () => {
  const app = new App(summer(), KEYS, () => undefined);
  for (const id of [0, 4, 12, 999999999]) {
    for (const foundAt of ['0000-00-00T00:00Z', '2024-07-08T16:40Z', '~~~~~~~~~~~~~~~~~']) {
      const page = get(app, `/reports?limit=5&after=${encode({ foundAt, id })}`, 'k-ftan');
      assert.equal(page.status, 200);
      assert.ok(page.reports.every((each) => each.alp === 'ftan'));
    }
  }
});
