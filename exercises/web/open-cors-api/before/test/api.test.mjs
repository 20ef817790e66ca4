import assert from 'node:assert/strict';
import test from 'node:test';

import { harbour } from './harbour.mjs';

function member() {
  const { send, tokenFor } = harbour();
  const as = (user) => {
    const Authorization = `Bearer ${tokenFor(user)}`;
    return (method, path, body) => send(method, path, { headers: { Authorization }, body: body && JSON.stringify(body) });
  };
  return { send, as };
}

test('without a token there is no answer', async () => {
  const response = await harbour().send('GET', '/api/berths');
  assert.equal(response.status, 401);
  assert.match(response.headers.get('WWW-Authenticate'), /^Bearer/);
});

test('berths come in pages', async () => {
  const ada = member().as('ada');
  const first = await ada('GET', '/api/berths');
  assert.equal((await first.json()).berths.length, 50);
  assert.equal(first.headers.get('Link'), '</api/berths?after=50>; rel="next"');
  const second = await ada('GET', '/api/berths?after=50');
  assert.equal((await second.json()).berths.length, 10);
  assert.equal(second.headers.get('Link'), null);
});

test('a berth is booked once', async () => {
  const { as } = member();
  const wish = { berth: 3, from: '2025-07-01', to: '2025-07-05' };
  assert.equal((await as('ada')('POST', '/api/bookings', wish)).status, 201);
  assert.equal((await as('bob')('POST', '/api/bookings', wish)).status, 409);
  assert.equal((await as('bob')('POST', '/api/bookings', { ...wish, from: '2025-07-05', to: '2025-07-06' })).status, 201);
});

test('members cancel their own bookings only', async () => {
  const { as } = member();
  const { id } = await (await as('ada')('POST', '/api/bookings', { berth: 3, from: '2025-07-01', to: '2025-07-05' })).json();
  assert.equal((await as('bob')('DELETE', `/api/bookings/${id}`)).status, 404);
  assert.equal((await as('ada')('DELETE', `/api/bookings/${id}`)).status, 204);
});

test('a wish that makes no sense is refused', async () => {
  const ada = member().as('ada');
  assert.equal((await ada('POST', '/api/bookings', { berth: 3, from: '2025-07-05', to: '2025-07-01' })).status, 400);
  assert.equal((await ada('POST', '/api/bookings')).status, 400);
});
