import assert from 'node:assert/strict';
import test from 'node:test';

import { Invoices } from '../src/invoices.mjs';
import { chargeDue } from '../src/run.mjs';
import { due, nobody, table } from './belay.mjs';

test('a process that dies during a charge leaves a pending invoice with its time', async () => {
  const invoices = new Invoices(table(due()));
  let seen = null;
  const paywell = { charge: async () => ((seen = await invoices.get('inv-1')), 'chg_1') };
  await chargeDue({ invoices, paywell, mail: nobody }, 7000);
  assert.deepEqual([seen.status, seen.since], ['pending', 7000]);
});
