import assert from 'node:assert/strict';
import test from 'node:test';

import { CHALLENGE, harbour, ISSUER, REDIRECT, VERIFIER } from './harbour.mjs';

const WISH = {
  response_type: 'code',
  client_id: 'club',
  redirect_uri: REDIRECT,
  code_challenge: CHALLENGE,
  code_challenge_method: 'S256',
  state: 'xyz',
};
const SIGNED_IN = { Cookie: '__Host-sid=s1' };

function redeem(send, code, verifier = VERIFIER) {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    client_id: 'club',
    redirect_uri: REDIRECT,
    code_verifier: verifier,
  });
  return send('POST', '/oauth/token', { body });
}

test('consent leads to a code, and the code to a token', async () => {
  const { send } = harbour();
  const body = new URLSearchParams({ ...WISH, form_token: 'f1' });
  const response = await send('POST', '/authorize', { headers: SIGNED_IN, body });
  assert.equal(response.status, 303);
  const location = new URL(response.headers.get('Location'));
  assert.equal(location.searchParams.get('state'), 'xyz');
  const { access_token: token } = await (await redeem(send, location.searchParams.get('code'))).json();
  const mine = await send('GET', '/api/bookings', { headers: { Authorization: `Bearer ${token}` } });
  assert.deepEqual(await mine.json(), { bookings: [] });
});

test('consent needs the form token', async () => {
  const response = await harbour().send('POST', '/authorize', { headers: SIGNED_IN, body: new URLSearchParams(WISH) });
  assert.equal(response.status, 403);
});

test('an unknown redirect is not followed', async () => {
  const query = new URLSearchParams({ ...WISH, redirect_uri: 'https://elsewhere.example/' });
  assert.equal((await harbour().send('GET', `/authorize?${query}`, { headers: SIGNED_IN })).status, 400);
});

test('a code is good once, with its verifier', async () => {
  const { codeFor, send } = harbour();
  const code = codeFor('ada');
  assert.equal((await redeem(send, code, 'x'.repeat(43))).status, 400);
  assert.equal((await redeem(send, code)).status, 200);
  assert.equal((await redeem(send, code)).status, 400);
});

test('the metadata names the endpoints', async () => {
  const document = await (await harbour().send('GET', '/.well-known/oauth-authorization-server')).json();
  assert.equal(document.token_endpoint, `${ISSUER}/oauth/token`);
});
