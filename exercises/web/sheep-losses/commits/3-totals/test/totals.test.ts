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

test('goes through all pages', async () => {
  const wolf = (id, alp, animals) => ({ id, alp, foundAt: '2024-07-02T04:10Z', animals, cause: 'wolf' });
  const pages = {
    '/reports?limit=500': { reports: [wolf(3, 'sent', 1), wolf(2, 'ftan', 1)], next: '/reports?limit=500&after=b' },
    '/reports?limit=500&after=b': { reports: [wolf(1, 'ftan', 2)], next: null },
  };
  assert.deepEqual([...(await totals(async (path) => pages[path], '2024-07'))], [['sent', 1], ['ftan', 3]]);
});
