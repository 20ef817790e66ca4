import assert from 'node:assert/strict';
import test from 'node:test';

import { due, office } from './belay.mjs';

test('two refunds of one charge', async () => {
  const { invoices, deliver } = office(due({ status: 'paid' }));
  await deliver('evt_1', 'charge.refunded', { reference: 'inv-1', amount_refunded: 1000 });
  await deliver('evt_2', 'charge.refunded', { reference: 'inv-1', amount_refunded: 1500 });
  assert.equal((await invoices.get('inv-1')).refunded, 1500);
});
