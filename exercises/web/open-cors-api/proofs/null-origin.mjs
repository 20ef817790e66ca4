import assert from 'node:assert/strict';
import test from 'node:test';

import { call, COOKIE, harbour } from './browser.mjs';

test('a sandboxed frame gets nothing without a token', async () => {
  const app = harbour();
  app.bookings.book('ada', 3, '2025-07-01', '2025-07-05');
  assert.equal(await call(app, 'null', 'GET', '/api/bookings', { credentials: true }), null);
  assert.equal((await call(app, 'null', 'GET', '/api/bookings')).status, 401);
  const account = await app.send('GET', '/account', { headers: { Origin: 'null', Cookie: COOKIE } });
  assert.equal(account.headers.get('Access-Control-Allow-Origin'), null);
});
