import assert from 'node:assert/strict';
import test from 'node:test';

import { due, office } from './belay.mjs';

test('an event that could not be handled is handled when it comes again', async () => {
  const { db, invoices, deliver } = office(due({ status: 'paid' }));
  const refund = ['evt_1', 'charge.refunded', { reference: 'inv-1', amount_refunded: 1500 }];

  db.failures = 1;
  await assert.rejects(deliver(...refund), /no space left/);
  assert.equal(await deliver(...refund), 200);

  const { refunded } = await invoices.get('inv-1');
  assert.equal(refunded, 1500, `Paywell gave back 1500, the books say ${refunded}`);
});
