import assert from 'node:assert/strict';
import test from 'node:test';

import { Sessions } from '../src/sessions.mjs';
import { Store } from '../src/store.mjs';

test('whoever stole a refresh token and used it first loses what it gave', () => {
  const now = () => 1_750_000_000_000;
  const sessions = new Sessions({ store: new Store({ now }), now });
  const other = sessions.open('ada', 'phone');
  const owned = sessions.open('ada', 'laptop');
  const stolen = sessions.refresh(owned.refresh_token);
  assert.equal(sessions.refresh(owned.refresh_token), null);
  assert.equal(sessions.check(stolen.token), null);
  assert.equal(sessions.refresh(stolen.refresh_token), null);
  assert.equal(sessions.check(other.token).device, 'phone');
});

test('an unknown token ends nothing', () => {
  const now = () => 1_750_000_000_000;
  const sessions = new Sessions({ store: new Store({ now }), now });
  const pair = sessions.open('ada', 'laptop');
  assert.equal(sessions.refresh('A'.repeat(32)), null);
  assert.equal(sessions.refresh(pair.session), null);
  assert.equal(sessions.check(pair.token).user, 'ada');
});
