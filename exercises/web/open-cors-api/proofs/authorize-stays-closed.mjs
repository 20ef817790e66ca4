import assert from 'node:assert/strict';
import test from 'node:test';

import { CHALLENGE, REDIRECT } from '../test/harbour.mjs';
import { COOKIE, ELSEWHERE, harbour, mayRead } from './browser.mjs';

test('no script reads the consent page, whose form holds the form token', async () => {
  const app = harbour();
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'club',
    redirect_uri: REDIRECT,
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
  });
  const headers = { Origin: ELSEWHERE, Cookie: COOKIE };
  const page = await app.send('GET', `/authorize?${query}`, { headers });
  assert.match(await page.text(), /form_token/);
  for (const method of ['GET', 'POST', 'OPTIONS']) {
    const response = await app.send(method, `/authorize?${query}`, { headers });
    assert.equal(mayRead(response, ELSEWHERE, true) || mayRead(response, ELSEWHERE, false), false);
  }
});

test('no other spelling of a path leads from an open path to a closed one', async () => {
  const app = harbour();
  const headers = { Origin: ELSEWHERE, Cookie: COOKIE };
  for (const path of ['/api/../account', '/api/%2e%2e/account', '/api/..%2faccount', '/api\\..\\account', '/account/', '/api//account']) {
    const response = await app.send('GET', path, { headers });
    const text = await response.text();
    assert.equal(response.headers.get('Access-Control-Allow-Origin') !== null && text.includes('ada'), false);
  }
});
