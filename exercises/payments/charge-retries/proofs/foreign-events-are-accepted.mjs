import assert from 'node:assert/strict';
import test from 'node:test';

import { due, office } from './belay.mjs';

test('what is not ours is taken and changes nothing', async () => {
  const { invoices, deliver } = office(due());
  const sale = { id: 'chg_9', reference: 'shop-77', code: 'expired_card' };
  assert.equal(await deliver('evt_1', 'charge.failed', sale), 200);
  assert.equal(await deliver('evt_2', 'mandate.revoked', { reference: 'inv-1' }), 200);
  assert.deepEqual(await invoices.get('inv-1'), due());
});
