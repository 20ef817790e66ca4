import assert from 'node:assert/strict';
import test from 'node:test';

import { ELSEWHERE, harbour, passesPreflight } from './browser.mjs';

test('the star alone would not let the token through', async () => {
  const preflight = await harbour().send('OPTIONS', '/api/berths', { headers: { Origin: ELSEWHERE } });
  const wish = { method: 'GET', headers: ['authorization', 'content-type', 'x-request-id'], credentials: false };
  assert.equal(passesPreflight(preflight, ELSEWHERE, wish), true);
  const star = new Response(null, { status: 204, headers: preflight.headers });
  star.headers.set('Access-Control-Allow-Headers', '*');
  assert.equal(passesPreflight(star, ELSEWHERE, wish), false);
});
