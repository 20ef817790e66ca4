import assert from 'node:assert/strict';
import test from 'node:test';

import { createApp } from '../src/app.mjs';
import { Sessions } from '../src/sessions.mjs';
import { Store } from '../src/store.mjs';

test('the name of a session opens nothing', async () => {
  const sessions = new Sessions({ store: new Store() });
  const handle = createApp({ sessions, identity: { verify: async () => 'ada' }, gatewayKeyDigest: 'none' });
  const { session, token } = sessions.open('ada', 'laptop');
  const headers = { authorization: `Bearer ${session}` };
  const asked = await handle({ method: 'GET', path: '/sessions/current', headers, body: null });
  const refreshed = await handle({ method: 'POST', path: '/sessions/refresh', headers: {}, body: { refresh_token: session } });
  await handle({ method: 'DELETE', path: '/sessions/current', headers, body: null });
  assert.deepEqual([asked.status, refreshed.status], [401, 401]);
  assert.equal(sessions.check(token).user, 'ada');
});
