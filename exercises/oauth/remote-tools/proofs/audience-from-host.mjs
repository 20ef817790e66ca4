import assert from 'node:assert/strict';
import test from 'node:test';

import { call, headersOf, production } from './setting.mjs';

test('a token for another server opens nothing, whatever the caller names the server', async () => {
  const answer = production();
  // Ines used the plots server of a student. It holds a token of hers, issued for itself.
  const headers = headersOf('ines', { resource: 'https://plots.quarry.example/mcp', host: 'plots.quarry.example' });

  const { status } = await answer({ ...call('initialize'), headers });

  assert.equal(status, 401, 'the plots server reads the samples of ines with a token that was issued for plots.quarry.example');
});

test('a token for this server is taken', async () => {
  assert.equal((await production()({ ...call('initialize'), headers: headersOf('ines') })).status, 200);
});
