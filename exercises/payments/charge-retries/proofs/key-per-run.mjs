import assert from 'node:assert/strict';
import test from 'node:test';

import { Invoices } from '../src/invoices.mjs';
import { Paywell } from '../src/paywell.mjs';
import { chargeDue } from '../src/run.mjs';
import { FakePaywell, HOUR, due, nobody, table } from './belay.mjs';

test('an invoice whose answer got lost is charged once', async () => {
  const invoices = new Invoices(table(due()));
  const fake = new FakePaywell();
  const paywell = new Paywell({ url: '', key: 'sk', fetch: fake.fetch, pause: async () => {} });

  fake.answers = false;
  await chargeDue({ invoices, paywell, mail: nobody }, fake.now);
  fake.answers = true;
  fake.now = HOUR;
  await chargeDue({ invoices, paywell, mail: nobody }, fake.now);

  assert.equal((await invoices.get('inv-1')).status, 'paid');
  const times = fake.charges.length;
  assert.equal(times, 1, `kim was charged ${times} times for one invoice`);
});
