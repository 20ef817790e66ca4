import assert from 'node:assert/strict';
import test from 'node:test';

import { createApp } from '../src/app.mjs';
import { Samples } from '../src/samples.mjs';
import { Issuer } from './issuer.mjs';

const SAMPLES = new Samples([
  { id: 'q-1', owner: 'ines', rock: 'gneiss', found: '2024-05-02', published: false },
  { id: 'q-2', owner: 'pavel', rock: 'eclogite', found: '2024-06-11', published: false },
  { id: 'q-3', owner: 'pavel', rock: 'granite', found: '2019-09-30', published: true },
]);

const NOW = 1_760_000_000;
const HOST = 'tools.quarry.example';
const issuer = new Issuer();

function setUp() {
  // ~ defect audience-from-host
  return createApp({ samples: SAMPLES, issuer: issuer.url, keys: issuer.jwks, now: () => NOW });
  // ~ fix
  // ~| return createApp({ samples: SAMPLES, issuer: issuer.url, keys: issuer.jwks, origin: `https://${HOST}`, now: () => NOW });
  // ~ end
}

function headersOf(user, resource = `https://${HOST}/mcp`) {
  return { host: HOST, authorization: `Bearer ${issuer.token({ sub: user, aud: resource, exp: NOW + 300 })}` };
}

async function begin(user = 'ines', answer = setUp()) {
  const headers = headersOf(user);
  const begun = await answer({ method: 'POST', path: '/mcp', headers, body: { id: 1, method: 'initialize' } });
  headers['mcp-session-id'] = begun.headers['mcp-session-id'];
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

test('without a token one is told where to get one', async () => {
  const { status, headers } = await setUp()({ method: 'POST', path: '/mcp', headers: { host: HOST }, body: { id: 1, method: 'initialize' } });

  assert.equal(status, 401);
  assert.match(headers['www-authenticate'], /resource_metadata="https:\/\/tools\.quarry\.example\/\.well-known\/oauth-protected-resource\/mcp"/);
});

test('the metadata names the issuer', async () => {
  const { body } = await setUp()({ method: 'GET', path: '/.well-known/oauth-protected-resource/mcp', headers: { host: HOST } });

  assert.deepEqual(body.authorization_servers, [issuer.url]);
  assert.equal(body.resource, 'https://tools.quarry.example/mcp');
});

// ~ accept audience-from-host
test('a token that was issued for another server is refused', async () => {
  const headers = headersOf('ines', 'https://plots.quarry.example/mcp');
  const { status } = await setUp()({ method: 'POST', path: '/mcp', headers, body: { id: 1, method: 'initialize' } });

  assert.equal(status, 401);
});
// ~ end

test('with a token of another server no unpublished find is seen', async () => {
  const answer = setUp();
  // ~ accept audience-from-host
  const headers = { ...headersOf('theo', 'https://plots.quarry.example/mcp'), host: 'plots.quarry.example' };
  const begun = await answer({ method: 'POST', path: '/mcp', headers, body: { id: 1, method: 'initialize' } });
  headers['mcp-session-id'] = begun.headers['mcp-session-id'];
  const listed = await answer({ method: 'POST', path: '/mcp', headers, body: { id: 2, method: 'tools/call', params: { name: 'list_samples' } } });

  assert.doesNotMatch(JSON.stringify(listed), /q-1|q-2/);
  // ~ end
});

test('two people see their own samples', async () => {
  const answer = setUp();
  const seen = [];
  for (const user of ['ines', 'pavel']) {
    const { call } = await begin(user, answer);
    seen.push((await call('tools/call', { name: 'list_samples' })).body.result.content[0].text);
  }

  assert.deepEqual(seen, ['["q-1","q-3"]', '["q-2","q-3"]']);
});
