import assert from 'node:assert/strict';
import test from 'node:test';

import { call, ELSEWHERE, harbour } from './browser.mjs';

test('every method is let through, and none does anything without the right token', async () => {
  const app = harbour();
  const { id } = app.bookings.book('ada', 3, '2025-07-01', '2025-07-05');
  const path = `/api/bookings/${id}`;
  assert.equal((await call(app, ELSEWHERE, 'DELETE', path)).status, 401);
  assert.equal((await call(app, ELSEWHERE, 'DELETE', path, { token: app.tokenFor('bob') })).status, 404);
  assert.equal((await call(app, ELSEWHERE, 'PATCH', path, { token: app.tokenFor('ada') })).status, 404);
  assert.equal(app.bookings.of('ada').length, 1);
  assert.equal((await call(app, ELSEWHERE, 'DELETE', path, { token: app.tokenFor('ada') })).status, 204);
});
