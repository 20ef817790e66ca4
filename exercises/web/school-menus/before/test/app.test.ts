import assert from 'node:assert/strict';
import test from 'node:test';

import { App } from '../src/app.ts';
import { BYRNE, FakeStore, NOWAK, WEEK, get, names } from './kitchen.ts';

test('a guest sees the week without names', async () => {
  const answer = await new App(new FakeStore()).handle(get(WEEK));
  assert.equal(answer.status, 200);
  assert.deepEqual(names(answer.body), { 'Chicken satay': [], 'Vegetable soup': [], 'Macaroni cheese': [] });
});

test('a family sees the names of its children, on the site and in the app', async () => {
  const site = await new App(new FakeStore()).handle(get(WEEK, BYRNE));
  assert.deepEqual(names(site.body)['Chicken satay'], ['Oisín']);
  const app = await new App(new FakeStore()).handle(get(WEEK, NOWAK));
  assert.deepEqual(names(app.body)['Macaroni cheese'], ['Zofia']);
});

test('an ended session is a guest', async () => {
  const answer = await new App(new FakeStore()).handle(get(WEEK, { cookie: 'family=s-gone' }));
  assert.equal(answer.status, 200);
  assert.equal(answer.body.includes('notFor'), false);
});

test('the language of the browser, or English', async () => {
  const polish = await new App(new FakeStore()).handle(get(WEEK, { 'accept-language': 'pl-PL,pl;q=0.9,en;q=0.8' }));
  assert.match(polish.body, /Zupa jarzynowa/);
  const french = await new App(new FakeStore()).handle(get(WEEK, { 'accept-language': 'fr' }));
  assert.match(french.body, /Vegetable soup/);
});

test('weeks that are none', async () => {
  const app = new App(new FakeStore());
  assert.equal((await app.handle(get('/api/schools/scoil-bhride/weeks/2025-03-04'))).status, 400);
  assert.equal((await app.handle(get('/api/schools/nowhere/weeks/2025-03-03'))).status, 404);
});

test('the page for the door', async () => {
  const answer = await new App(new FakeStore()).handle(get('/door/scoil-bhride/2025-03-03'));
  assert.match(answer.body, /Chicken satay <small>\(peanuts, soya\)/);
});

test('a kitchen changes its own dishes', async () => {
  const store = new FakeStore();
  const change = { ...get('/api/schools/scoil-bhride/dishes/2'), method: 'PUT', body: '{"title": "Soup", "allergens": []}' };
  assert.equal((await new App(store).handle(change)).status, 403);
  const own = { ...change, headers: { authorization: 'Bearer k-bhride' } };
  assert.equal((await new App(store).handle(own)).status, 200);
  assert.deepEqual(store.saved, [{ school: 'scoil-bhride', id: 2, title: 'Soup', allergens: [] }]);
});
