import assert from 'node:assert/strict';
import test from 'node:test';

import { isOpen } from '../src/cors.mjs';
import { CHALLENGE, harbour, REDIRECT, VERIFIER } from './harbour.mjs';

const CLUB = 'https://club.example';

function allowed(response) {
  return response.headers.get('Access-Control-Allow-Origin');
}

test('a preflight allows every method, and the header that carries the token', async () => {
  const response = await harbour().send('OPTIONS', '/api/bookings/1', {
    headers: {
      Origin: CLUB,
      'Access-Control-Request-Method': 'DELETE',
      'Access-Control-Request-Headers': 'authorization',
    },
  });
  assert.equal(response.status, 204);
  assert.equal(allowed(response), CLUB);
  assert.equal(response.headers.get('Access-Control-Allow-Methods'), '*');
  assert.match(response.headers.get('Access-Control-Allow-Headers'), /^Authorization, /);
});

test('a page with a token reads berths and the link to the next page', async () => {
  const { send, tokenFor } = harbour();
  const headers = { Origin: CLUB, Authorization: `Bearer ${tokenFor('ada')}` };
  const response = await send('GET', '/api/berths', { headers });
  assert.equal(response.status, 200);
  assert.equal(allowed(response), CLUB);
  assert.match(response.headers.get('Access-Control-Expose-Headers'), /\bLink\b/);
});

test('a page exchanges its code for a token', async () => {
  const { codeFor, send } = harbour();
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code: codeFor('ada'),
    client_id: 'club',
    redirect_uri: REDIRECT,
    code_verifier: VERIFIER,
  });
  const response = await send('POST', '/oauth/token', { headers: { Origin: CLUB }, body });
  assert.equal(response.status, 200);
  assert.equal(allowed(response), CLUB);
});

test('errors can be read as well', async () => {
  const { send } = harbour();
  for (const [method, path, status] of [['GET', '/api/berths', 401], ['POST', '/oauth/token', 400], ['GET', '/api/nothing', 404]]) {
    const response = await send(method, path, { headers: { Origin: CLUB } });
    assert.equal(response.status, status);
    assert.equal(allowed(response), CLUB);
  }
});

test('a cache keeps origins apart, also for requests without one', async () => {
  const { send } = harbour();
  const path = '/.well-known/oauth-authorization-server';
  for (const headers of [{ Origin: CLUB }, {}]) {
    const response = await send('GET', path, { headers });
    assert.equal(response.headers.get('Vary'), 'Origin');
    assert.equal(allowed(response), headers.Origin ?? null);
  }
});

test('consent and account pages stay closed', async () => {
  const { send } = harbour();
  const headers = { Origin: CLUB, Cookie: '__Host-sid=s1' };
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'club',
    redirect_uri: REDIRECT,
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
  });
  for (const path of [`/authorize?${query}`, '/account']) {
    const page = await send('GET', path, { headers });
    assert.equal(page.status, 200);
    assert.equal(allowed(page), null);
    assert.equal(allowed(await send('OPTIONS', path, { headers })), null);
  }
});

test('the cookie of the portal opens nothing to other origins', async () => {
  const { bookings, send } = harbour();
  const { id } = bookings.book('ada', 3, '2025-07-01', '2025-07-05');
  const headers = { Origin: 'https://elsewhere.example', Cookie: '__Host-sid=s1' };
  const wish = JSON.stringify({ berth: 4, from: '2025-07-01', to: '2025-07-05' });
  const calls = [
    ['GET', '/api/berths'],
    ['GET', '/api/bookings'],
    ['POST', '/api/bookings', wish],
    ['DELETE', `/api/bookings/${id}`],
  ];
  // ~ decoy no-form-token
  for (const [method, path, body] of calls) {
    const response = await send(method, path, { headers, body });
    assert.equal(response.status, 401);
    assert.deepEqual(await response.json(), { error: 'invalid_token' });
  }
  // ~ end
  assert.deepEqual(bookings.of('ada').map((booking) => booking.id), [id]);
});

// ~ decoy null-origin
test('a page in a sandboxed frame is one more origin', async () => {
  const { send, tokenFor } = harbour();
  const headers = { Origin: 'null', Authorization: `Bearer ${tokenFor('ada')}` };
  const response = await send('GET', '/api/berths', { headers });
  assert.equal(response.status, 200);
  assert.equal(allowed(response), 'null');
});
// ~ end

test('no answer allows credentials', async () => {
  const { send } = harbour();
  for (const method of ['GET', 'OPTIONS', 'POST']) {
    for (const path of ['/api/berths', '/oauth/token', '/.well-known/oauth-authorization-server', '/authorize', '/account']) {
      const response = await send(method, path, { headers: { Origin: CLUB } });
      assert.equal(response.headers.get('Access-Control-Allow-Credentials'), null);
    }
  }
});

test('a path is open by its whole name or below /api/', () => {
  const paths = ['/api/berths', '/oauth/token', '/api', '/apiary', '/oauth/token/', '/oauth/tokens', '/x/api/berths'];
  assert.deepEqual(paths.filter(isOpen), ['/api/berths', '/oauth/token']);
});
