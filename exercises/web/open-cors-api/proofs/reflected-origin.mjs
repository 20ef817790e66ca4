import assert from 'node:assert/strict';
import test from 'node:test';

import { call, COOKIE, ELSEWHERE, harbour } from './browser.mjs';

test('a foreign page learns nothing with the cookie, and a browser shows it no answer', async () => {
  const app = harbour();
  app.bookings.book('ada', 3, '2025-07-01', '2025-07-05');
  assert.equal(await call(app, ELSEWHERE, 'GET', '/api/bookings', { credentials: true }), null);
  const sent = await app.send('GET', '/api/bookings', { headers: { Origin: ELSEWHERE, Cookie: COOKIE } });
  assert.equal(sent.status, 401);
  assert.doesNotMatch(await sent.text(), /2025/);
});

test('a page with a token gets what a program without an origin gets', async () => {
  const app = harbour();
  const token = app.tokenFor('ada');
  const page = await call(app, ELSEWHERE, 'GET', '/api/berths', { token });
  const program = await app.send('GET', '/api/berths', { headers: { Authorization: `Bearer ${token}` } });
  assert.deepEqual(await page.json(), await program.json());
});

test('an answer for one origin is not reused for another by a cache that honours Vary', async () => {
  const app = harbour();
  const path = '/.well-known/oauth-authorization-server';
  for (const headers of [{}, { Origin: ELSEWHERE }]) {
    assert.match((await app.send('GET', path, { headers })).headers.get('Vary'), /\bOrigin\b/);
  }
});
