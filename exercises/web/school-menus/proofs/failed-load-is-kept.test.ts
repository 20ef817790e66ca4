import assert from 'node:assert/strict';
import test from 'node:test';

import { Menus } from '../src/menus.ts';
import { FakeStore } from '../test/kitchen.ts';

test('everybody who waits gets the error, the next one a week', async () => {
  const store = new FakeStore();
  const menus = new Menus(store, () => 0);
  store.fails = true;
  const waiting = [1, 2].map(() => menus.week('scoil-bhride', '2025-03-03', 'en'));
  for (const each of await Promise.allSettled(waiting)) assert.equal(each.status, 'rejected');
  store.fails = false;
  assert.equal((await menus.week('scoil-bhride', '2025-03-03', 'en'))?.monday, '2025-03-03');
  assert.equal(store.loads, 2);
});
