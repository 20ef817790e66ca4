import assert from 'node:assert/strict';
import test from 'node:test';

import { App } from '../src/app.ts';
import { totals } from '../src/totals.ts';
import { KEYS, get, summer } from './summer.ts';

const app = new App(summer(), KEYS, () => undefined);
const ask = async (path) => get(app, path, 'k-office');

test('july', async () => {
  assert.deepEqual([...(await totals(ask, '2024-07'))].sort(), [['ardez', 4], ['ftan', 3], ['sent', 3]]);
});

test('a month without losses', async () => {
  assert.equal((await totals(ask, '2024-10')).size, 0);
});
