import assert from 'node:assert/strict';
import test from 'node:test';

import { Sessions } from '../src/sessions.mjs';
import { Store } from '../src/store.mjs';

test('nothing that a snapshot holds can be presented', () => {
  const now = () => 1_750_000_000_000;
  const store = new Store({ now });
  const sessions = new Sessions({ store, now });
  const first = sessions.open('ada', 'laptop');
  const second = sessions.refresh(first.refresh_token);
  const words = new Set(store.snapshot().match(/[A-Za-z0-9-]+/g));

  const found = Object.entries(second).filter(([name, value]) => name !== 'session' && words.has(value));
  assert.deepEqual(found, [], `a thief of the snapshot holds a working ${found.map(([name]) => name).join(', ')} of ada`);

  const thief = new Sessions({ store: Store.load(store.snapshot(), { now }), now });
  for (const word of words) {
    assert.equal(thief.check(word), null);
    assert.equal(thief.refresh(word), null);
  }
});
