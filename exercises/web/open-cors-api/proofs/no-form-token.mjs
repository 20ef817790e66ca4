import assert from 'node:assert/strict';
import test from 'node:test';

import { COOKIE, ELSEWHERE, harbour } from './browser.mjs';

test('a forged form that brings the cookie changes nothing', async () => {
  const app = harbour();
  const headers = { Origin: ELSEWHERE, Cookie: COOKIE, 'Content-Type': 'text/plain' };
  const wish = JSON.stringify({ berth: 4, from: '2025-07-01', to: '2025-07-05' });
  assert.equal((await app.send('POST', '/api/bookings', { headers, body: wish })).status, 401);
  assert.equal(app.bookings.of('ada').length, 0);
  const form = new URLSearchParams({ grant_type: 'authorization_code', code: 'guess', client_id: 'club', redirect_uri: 'x', code_verifier: 'y' });
  assert.equal((await app.send('POST', '/oauth/token', { headers: { Origin: ELSEWHERE, Cookie: COOKIE }, body: form })).status, 400);
});

test('where the cookie does count, the form token is asked for', async () => {
  const app = harbour();
  const response = await app.send('POST', '/authorize', { headers: { Origin: ELSEWHERE, Cookie: COOKIE }, body: new URLSearchParams() });
  assert.equal(response.status, 403);
});
