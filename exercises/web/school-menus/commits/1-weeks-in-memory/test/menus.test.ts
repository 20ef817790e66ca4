import assert from 'node:assert/strict';
import test from 'node:test';

import { App } from '../src/app.ts';
import { Menus } from '../src/menus.ts';
import { BYRNE, FakeStore, NOWAK, WEEK, get, names } from './kitchen.ts';

const MONDAY = '2025-03-03';

function kept() {
  const store = new FakeStore();
  const clock = { now: 0 };
  return { store, clock, menus: new Menus(store, () => clock.now) };
}

test('a week is loaded once a minute', async () => {
  const { store, clock, menus } = kept();
  await menus.week('scoil-bhride', MONDAY, 'en');
  clock.now = 59_999;
  await menus.week('scoil-bhride', MONDAY, 'en');
  assert.equal(store.loads, 1);
  clock.now = 60_000;
  await menus.week('scoil-bhride', MONDAY, 'en');
  assert.equal(store.loads, 2);
});

test('a hundred at the same time share one load', async () => {
  const { store, menus } = kept();
  await Promise.all(Array.from({ length: 100 }, () => menus.week('scoil-bhride', MONDAY, 'en')));
  assert.equal(store.loads, 1);
});

test('each school, week and language has its own', async () => {
  const { store, menus } = kept();
  const polish = await menus.week('scoil-bhride', MONDAY, 'pl');
  const english = await menus.week('scoil-bhride', MONDAY, 'en');
  await menus.week('scoil-bhride', '2025-03-10', 'en');
  assert.equal(await menus.week('gaelscoil', MONDAY, 'en'), null);
  assert.equal(store.loads, 4);
  assert.equal(polish?.days[0].dishes[1].title, 'Zupa jarzynowa');
  assert.equal(english?.days[0].dishes[1].title, 'Vegetable soup');
});

test('an error is not remembered', async () => {
  const { store, menus } = kept();
  store.fails = true;
  await assert.rejects(menus.week('scoil-bhride', MONDAY, 'en'), /too many clients/);
  store.fails = false;
  assert.equal((await menus.week('scoil-bhride', MONDAY, 'en'))?.monday, MONDAY);
});

test('the longest known week goes when there are too many', async () => {
  const { store, menus } = kept();
  for (let number = 0; number <= 1_000; number += 1) await menus.week(`school-${number}`, MONDAY, 'en');
  await menus.week('school-1', MONDAY, 'en');
  assert.equal(store.loads, 1_001);
  await menus.week('school-0', MONDAY, 'en');
  assert.equal(store.loads, 1_002);
});

// ~ accept marks-in-the-kept-week
test('two families and a guest share a load', async () => {
  const store = new FakeStore();
  const app = new App(store);
  const byrne = await app.handle(get(WEEK, BYRNE));
  const nowak = await app.handle(get(WEEK, NOWAK));
  const guest = await app.handle(get(WEEK));
  assert.equal(store.loads, 1);
  assert.deepEqual(names(byrne.body)['Chicken satay'], ['Oisín']);
  assert.deepEqual(names(nowak.body)['Macaroni cheese'], ['Zofia']);
  assert.equal(guest.status, 200);
});
// ~ end

test('a change by the kitchen shows at once', async () => {
  const store = new FakeStore();
  const app = new App(store);
  const change = { ...get('/api/schools/scoil-bhride/dishes/2'), method: 'PUT', body: '{"title": "Soup", "allergens": []}' };
  await app.handle(get(WEEK));
  await app.handle({ ...change, headers: { authorization: 'Bearer k-bhride' } });
  await app.handle(get(WEEK));
  assert.equal(store.loads, 2);
});
