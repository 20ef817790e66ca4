import assert from 'node:assert/strict';
import test from 'node:test';

import { Sessions } from '../src/sessions.mjs';
import { Store } from '../src/store.mjs';

const DAY = 24 * 60 * 60 * 1000;

test('a session that is refreshed every day ends thirty days after sign-in', () => {
  const clock = { time: 1_750_000_000_000 };
  const now = () => clock.time;
  const sessions = new Sessions({ store: new Store({ now }), now });
  let pair = sessions.open('ada', 'laptop');
  let days = 0;
  while (pair !== null && days < 400) {
    clock.time += DAY;
    days += 1;
    pair = sessions.refresh(pair.refresh_token);
  }
  assert.equal(days, 30, `the session is ${pair === null ? 'over' : 'still alive'} after ${days} days`);
});
