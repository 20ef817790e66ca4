import assert from 'node:assert/strict';
import test from 'node:test';

import { createApp } from '../src/app.mjs';
import { Samples } from '../src/samples.mjs';

const SAMPLES = new Samples([
  { id: 'q-1', owner: 'ines', rock: 'gneiss', found: '2024-05-02', published: false },
  { id: 'q-2', owner: 'pavel', rock: 'eclogite', found: '2024-06-11', published: false },
  { id: 'q-3', owner: 'pavel', rock: 'granite', found: '2019-09-30', published: true },
]);

async function begin() {
  const answer = createApp({ samples: SAMPLES, user: 'ines' });
  const begun = await answer({ method: 'POST', path: '/mcp', headers: {}, body: { id: 1, method: 'initialize' } });
  const headers = { 'mcp-session-id': begun.headers['mcp-session-id'] };
  const call = (method, params) => answer({ method: 'POST', path: '/mcp', headers, body: { id: 2, method, params } });
  return { answer, call, headers };
}

test('a person sees their own samples and published ones', async () => {
  const { call } = await begin();
  const { body } = await call('tools/call', { name: 'list_samples' });

  assert.equal(body.result.content[0].text, '["q-1","q-3"]');
});

test('what one may not see is not there', async () => {
  const { call } = await begin();
  const { body } = await call('tools/call', { name: 'describe_sample', arguments: { id: 'q-2' } });

  assert.match(body.result.content[0].text, /There is no sample q-2/);
});

test('tools are listed', async () => {
  const { call } = await begin();

  assert.equal((await call('tools/list')).body.result.tools.length, 2);
});

test('a session that has ended is unknown', async () => {
  const { answer, call, headers } = await begin();
  await answer({ method: 'DELETE', path: '/mcp', headers });

  assert.equal((await call('tools/list')).status, 404);
});

test('other methods of HTTP and of the protocol are refused', async () => {
  const { answer, call, headers } = await begin();

  assert.equal((await answer({ method: 'PUT', path: '/mcp', headers })).status, 405);
  assert.equal((await call('resources/list')).body.error.code, -32601);
});
