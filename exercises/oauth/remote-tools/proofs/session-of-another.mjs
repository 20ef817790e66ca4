import assert from 'node:assert/strict';
import test from 'node:test';

import { call, headersOf, production } from './setting.mjs';

test('a session is of no use to anybody else', async () => {
  const answer = production();
  const begun = await answer({ ...call('initialize'), headers: headersOf('ines') });
  const headers = { ...headersOf('pavel'), 'mcp-session-id': begun.headers['mcp-session-id'] };

  const { body } = await answer({ ...call('tools/call', { name: 'list_samples' }), headers });

  const seen = body?.result?.content[0].text ?? '[]';
  assert.equal(seen, '[]', `pavel sees the unpublished samples of ines: ${seen}`);
});
