import assert from 'node:assert/strict';
import test from 'node:test';

import { Sessions, TOKEN_TTL } from '../src/sessions.mjs';
import { Store } from '../src/store.mjs';

function signedIn() {
  const clock = { time: 1_750_000_000_000 };
  const now = () => clock.time;
  const sessions = new Sessions({ store: new Store({ now }), now });
  return { clock, sessions, ...sessions.open('ada', 'laptop') };
}

test('a token speaks for the user who signed in', () => {
  const { sessions, token } = signedIn();
  assert.equal(sessions.check(token).user, 'ada');
});

test('a token lives for twelve hours', () => {
  const { clock, sessions, token } = signedIn();
  clock.time += TOKEN_TTL * 1000;
  assert.equal(sessions.check(token), null);
});

test('after signing out the token is worth nothing', () => {
  const { sessions, token } = signedIn();
  sessions.close(token);
  assert.equal(sessions.check(token), null);
});
