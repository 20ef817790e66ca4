import assert from 'node:assert/strict';
import test from 'node:test';

import { Invoices } from '../src/invoices.mjs';
import { Paywell } from '../src/paywell.mjs';
import { chargeDue } from '../src/run.mjs';
import { FakePaywell, HOUR, due, nobody, table } from './belay.mjs';

test('nothing is asked again once Paywell may have forgotten the key', async () => {
  const invoices = new Invoices(table(due()));
  const fake = new FakePaywell();
  fake.answers = false;
  const paywell = new Paywell({ url: '', key: 'sk', fetch: fake.fetch, pause: async () => {} });
  for (; fake.now < 72 * HOUR; fake.now += HOUR) {
    await chargeDue({ invoices, paywell, mail: nobody }, fake.now);
  }

  assert.ok(Math.max(...fake.requests) < 24 * HOUR);
  assert.equal((await invoices.get('inv-1')).status, 'review');
});
