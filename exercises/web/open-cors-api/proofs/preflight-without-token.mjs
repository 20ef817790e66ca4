import assert from 'node:assert/strict';
import test from 'node:test';

import { COOKIE, ELSEWHERE, harbour } from './browser.mjs';

test('a preflight says the same to everybody and does nothing', async () => {
  const app = harbour();
  const { id } = app.bookings.book('ada', 3, '2025-07-01', '2025-07-05');
  const answers = [];
  for (const path of [`/api/bookings/${id}`, '/api/bookings', '/api/nothing', '/oauth/token']) {
    for (const headers of [{ Origin: ELSEWHERE }, { Origin: ELSEWHERE, Cookie: COOKIE }]) {
      const response = await app.send('OPTIONS', path, { headers });
      answers.push(JSON.stringify([response.status, [...response.headers].sort(), await response.text()]));
    }
  }
  assert.equal(new Set(answers).size, 1);
  assert.equal(app.bookings.of('ada').length, 1);
});
