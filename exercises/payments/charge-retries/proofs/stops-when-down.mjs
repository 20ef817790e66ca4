import assert from 'node:assert/strict';
import test from 'node:test';

import { Invoices } from '../src/invoices.mjs';
import { Unclear } from '../src/paywell.mjs';
import { chargeDue } from '../src/run.mjs';
import { HOUR, due, nobody, table } from './belay.mjs';

test('who was not reached in one run is charged in the next', async () => {
  const ids = Array.from({ length: 40 }, (_, number) => `inv-${number}`);
  const invoices = new Invoices(table(...ids.map((id) => due({ id }))));
  let down = true;
  const charge = async () => {
    if (down) throw new Unclear('no answer');
    return 'chg';
  };
  await chargeDue({ invoices, paywell: { charge }, mail: nobody }, 0);
  down = false;
  await chargeDue({ invoices, paywell: { charge }, mail: nobody }, HOUR);
  for (const id of ids) assert.equal((await invoices.get(id)).status, 'paid');
});
