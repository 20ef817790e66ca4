import assert from 'node:assert/strict';
import test from 'node:test';

import { createApp } from '../src/app.mjs';
import { Sessions } from '../src/sessions.mjs';
import { Store } from '../src/store.mjs';
import { digest } from '../src/tokens.mjs';

const identity = { verify: async (assertion) => (assertion === 'from-ada' ? 'ada' : null) };

function app({ gatewayKey = 'gateway-key' } = {}) {
  const sessions = new Sessions({ store: new Store() });
  const handle = createApp({ sessions, identity, gatewayKeyDigest: digest(gatewayKey) });
  return (method, path, { headers = {}, body = null } = {}) => handle({ method, path, headers, body });
}

function signIn(send) {
  return send('POST', '/sessions', { body: { assertion: 'from-ada', device: 'laptop' } });
}

test('an accepted assertion opens a session', async () => {
  const send = app();
  const { status, body } = await signIn(send);
  assert.equal(status, 201);
  const me = await send('GET', '/sessions/current', { headers: { authorization: `Bearer ${body.token}` } });
  assert.equal(me.body.user, 'ada');
});

test('another assertion does not', async () => {
  const { status } = await app()('POST', '/sessions', { body: { assertion: 'forged', device: 'laptop' } });
  assert.equal(status, 401);
});

test('a body without an assertion is refused', async () => {
  const { status } = await app()('POST', '/sessions', { body: { device: 'laptop' } });
  assert.equal(status, 400);
});

test('a refresh token brings a new pair', async () => {
  const send = app();
  const { body } = await signIn(send);
  const again = await send('POST', '/sessions/refresh', { body: { refresh_token: body.refresh_token } });
  assert.equal(again.status, 200);
  assert.equal(again.body.session, body.session);
  const me = await send('GET', '/sessions/current', { headers: { authorization: `Bearer ${again.body.token}` } });
  assert.deepEqual(Object.keys(me.body), ['session', 'user', 'device', 'signed_in_at']);
});

test('an unknown refresh token is refused, and so is none', async () => {
  const send = app();
  assert.equal((await send('POST', '/sessions/refresh', { body: { refresh_token: 'unknown' } })).status, 401);
  assert.equal((await send('POST', '/sessions/refresh', { body: {} })).status, 400);
});

test('signing out ends the session', async () => {
  const send = app();
  const headers = { authorization: `Bearer ${(await signIn(send)).body.token}` };
  assert.equal((await send('DELETE', '/sessions/current', { headers })).status, 204);
  assert.equal((await send('GET', '/sessions/current', { headers })).status, 401);
  assert.equal((await send('DELETE', '/sessions/current', { headers })).status, 401);
});

test('only the gateway may introspect', async () => {
  const send = app();
  const { body } = await signIn(send);
  const ask = (headers) => send('POST', '/introspect', { headers, body: { token: body.token } });
  assert.equal((await ask({ 'x-gateway-key': 'gateway-key' })).body.user, 'ada');
  assert.equal((await ask({ 'x-gateway-key': 'another-key' })).status, 401);
  assert.equal((await ask({ 'x-gateway-key': digest('gateway-key') })).status, 401);
  assert.equal((await ask({})).status, 401);
});

test('the digest of an empty key lets nobody introspect', async () => {
  const send = app({ gatewayKey: '' });
  const ask = (headers) => send('POST', '/introspect', { headers, body: { token: 'any' } });
  assert.equal((await ask({})).status, 401);
  assert.equal((await ask({ 'x-gateway-key': '' })).status, 401);
});

test('an unknown path is not found', async () => {
  assert.equal((await app()('GET', '/')).status, 404);
});
