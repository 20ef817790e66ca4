import assert from 'node:assert/strict';
import test from 'node:test';

import { Menus } from '../src/menus.ts';
import { FakeStore } from '../test/kitchen.ts';

test('whoever asks after a save starts a new load', async () => {
  const store = new FakeStore();
  const menus = new Menus(store, () => 0);
  const before = menus.week('scoil-bhride', '2025-03-03', 'en');
  menus.forget('scoil-bhride');
  await before;
  await menus.week('scoil-bhride', '2025-03-03', 'en');
  assert.equal(store.loads, 2);
});
