import assert from 'node:assert/strict';
import test from 'node:test';

import { ACCESS_TTL, SESSION_TTL, Sessions } from '../src/sessions.mjs';
import { Store } from '../src/store.mjs';
import { digest } from '../src/tokens.mjs';

const DAY = 24 * 60 * 60 * 1000;

function signedIn() {
  const clock = { time: 1_750_000_000_000 };
  const now = () => clock.time;
  const store = new Store({ now });
  const sessions = new Sessions({ store, now });
  return { clock, store, sessions, pair: sessions.open('ada', 'laptop') };
}

test('a token speaks for the user who signed in', () => {
  const { sessions, pair } = signedIn();
  assert.equal(sessions.check(pair.token).user, 'ada');
});

test('an access token lives for a quarter of an hour', () => {
  const { clock, sessions, pair } = signedIn();
  clock.time += ACCESS_TTL * 1000;
  assert.equal(sessions.check(pair.token), null);
});

test('refreshing gives a new pair for the same session', () => {
  const { clock, sessions, pair } = signedIn();
  clock.time += 20 * DAY;
  const next = sessions.refresh(pair.refresh_token);
  assert.equal(next.session, pair.session);
  assert.equal(sessions.check(next.token).user, 'ada');
  clock.time += 9 * DAY;
  assert.notEqual(sessions.refresh(next.refresh_token), null);
});

test('a refresh token works once, and its return ends the session', () => {
  const { sessions, pair } = signedIn();
  const next = sessions.refresh(pair.refresh_token);
  assert.equal(sessions.refresh(pair.refresh_token), null);
  assert.equal(sessions.check(next.token), null);
  assert.equal(sessions.refresh(next.refresh_token), null);
});

// ~ accept end-in-milliseconds
test('a session ends thirty days after sign-in', () => {
  const { clock, sessions, pair } = signedIn();
  // ~ end
  // ~ defect end-in-milliseconds
  clock.time += SESSION_TTL * 1000;
  assert.equal(sessions.refresh(pair.refresh_token), null);
  // ~ fix
  // ~| clock.time += SESSION_TTL * 1000 - 1;
  // ~| const last = sessions.refresh(pair.refresh_token);
  // ~| clock.time += 1;
  // ~| assert.equal(sessions.check(last.token), null);
  // ~| assert.equal(sessions.refresh(last.refresh_token), null);
  // ~ end
});

// ~ accept refresh-token-in-session
test('the store knows tokens by their digest', () => {
  const { store, pair } = signedIn();
  const keys = JSON.parse(store.snapshot()).map(([key]) => key);
  assert.deepEqual(keys.sort(), [
    `access:${digest(pair.token)}`,
    `refresh:${digest(pair.refresh_token)}`,
    `session:${pair.session}`,
  ]);
});
// ~ end

test('one kind of token is no good as the other', () => {
  const { sessions, pair } = signedIn();
  assert.equal(sessions.check(pair.refresh_token), null);
  assert.equal(sessions.refresh(pair.token), null);
  assert.equal(sessions.check(pair.token).user, 'ada');
});

test('after signing out both tokens are worth nothing', () => {
  const { sessions, pair } = signedIn();
  assert.equal(sessions.close(pair.token), true);
  assert.equal(sessions.check(pair.token), null);
  assert.equal(sessions.refresh(pair.refresh_token), null);
});

test('signing out takes an access token that has not expired', () => {
  const { clock, sessions, pair } = signedIn();
  clock.time += ACCESS_TTL * 1000;
  assert.equal(sessions.close(pair.token), false);
  assert.equal(sessions.close(sessions.refresh(pair.refresh_token).token), true);
});
