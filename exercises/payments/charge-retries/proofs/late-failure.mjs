import assert from 'node:assert/strict';
import test from 'node:test';

import { mayEnter } from '../src/doors.mjs';
import { due, office } from './belay.mjs';

test('events in another order: who has paid gets in', async () => {
  const { invoices, deliver } = office(due({ status: 'pending' }));

  await deliver('evt_2', 'charge.succeeded', { id: 'chg_1', reference: 'inv-1' });
  await deliver('evt_1', 'charge.failed', { id: 'chg_1', reference: 'inv-1', code: 'later' });

  const { status } = await invoices.get('inv-1');
  const open = await mayEnter(invoices, 'kim');
  assert.ok(open, `kim has paid, is ${status} in the books and locked out`);
});
