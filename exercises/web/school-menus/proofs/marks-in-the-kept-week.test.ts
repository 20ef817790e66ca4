import assert from 'node:assert/strict';
import test from 'node:test';

import { App } from '../src/app.ts';
import { BYRNE, FakeStore, NOWAK, WEEK, get, names } from '../test/kitchen.ts';

test('names are for the family alone', async () => {
  const app = new App(new FakeStore());
  await app.handle(get(WEEK, BYRNE));
  const nowak = names((await app.handle(get(WEEK, NOWAK))).body);
  const guest = names((await app.handle(get(WEEK))).body);
  assert.deepEqual(guest['Chicken satay'], [], `a guest reads "${guest['Chicken satay']}" beside the chicken satay`);
  assert.deepEqual(nowak, { 'Chicken satay': [], 'Vegetable soup': [], 'Macaroni cheese': ['Zofia'] });
});
