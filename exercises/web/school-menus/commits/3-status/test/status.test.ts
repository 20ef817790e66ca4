import assert from 'node:assert/strict';
import test from 'node:test';

import { App } from '../src/app.ts';
import { FakeStore, NOWAK, WEEK, get } from './kitchen.ts';

async function numbers(app: App) {
  const answer = await app.handle(get('/status'));
  assert.equal(answer.headers['cache-control'], 'no-store');
  return JSON.parse(answer.body);
}

test('hits, loads and what is kept', async () => {
  const app = new App(new FakeStore());
  assert.deepEqual(await numbers(app), { hits: 0, loads: 0, failures: 0, kept: 0 });
  for (const who of [{}, NOWAK, {}]) await app.handle(get(WEEK, who));
  await app.handle(get(WEEK, { 'accept-language': 'pl' }));
  assert.deepEqual(await numbers(app), { hits: 2, loads: 2, failures: 0, kept: 2 });
});

test('failures', async () => {
  const store = new FakeStore();
  const app = new App(store);
  store.fails = true;
  await assert.rejects(app.handle(get(WEEK)));
  store.fails = false;
  await app.handle(get(WEEK));
  assert.deepEqual(await numbers(app), { hits: 0, loads: 2, failures: 1, kept: 1 });
});
