import assert from 'node:assert/strict';
import test from 'node:test';

import { MemoryKV } from '../src/kv.mjs';
import { InvalidGrant, Provider } from '../src/provider.mjs';

const CONNECTION = { supplier: 'Norrsken', token: 'nsk_live_81f0', customer: 20447193 };

function setUp(options = {}) {
  let time = 1_760_000_000_000;
  const now = () => time;
  const kv = new MemoryKV({ now });
  const provider = new Provider({ kv, now, ...options });
  return { kv, provider, pass: (seconds) => (time += seconds * 1000) };
}

async function signIn(provider) {
  const code = await provider.authorize({ userId: 'u7', clientId: 'addon', scope: 'orders', connection: CONNECTION });
  return provider.exchange({ clientId: 'addon', code });
}

test('a token opens the connection of its grant', async () => {
  const { provider } = setUp();
  const { access_token } = await signIn(provider);

  assert.deepEqual(await provider.open(access_token), { userId: 'u7', clientId: 'addon', scope: 'orders', connection: CONNECTION });
});

test('a code works once', async () => {
  const { provider } = setUp();
  const code = await provider.authorize({ userId: 'u7', clientId: 'addon', scope: 'orders', connection: CONNECTION });
  await provider.exchange({ clientId: 'addon', code });

  await assert.rejects(provider.exchange({ clientId: 'addon', code }), InvalidGrant);
});

test('access tokens end after an hour', async () => {
  const { provider, pass } = setUp();
  const { access_token } = await signIn(provider);
  pass(3600);

  assert.equal(await provider.open(access_token), null);
});

test('a lost answer can be asked for again', async () => {
  const { provider } = setUp();
  const { refresh_token } = await signIn(provider);
  await provider.refresh({ clientId: 'addon', refreshToken: refresh_token });
  const again = await provider.refresh({ clientId: 'addon', refreshToken: refresh_token });

  assert.deepEqual((await provider.open(again.access_token)).connection, CONNECTION);
});

test('a refresh token ends when its successor is used', async () => {
  const { provider } = setUp();
  const first = await signIn(provider);
  const second = await provider.refresh({ clientId: 'addon', refreshToken: first.refresh_token });
  await provider.refresh({ clientId: 'addon', refreshToken: second.refresh_token });

  await assert.rejects(provider.refresh({ clientId: 'addon', refreshToken: first.refresh_token }), InvalidGrant);
});

test('a supplier may rotate its own token', async () => {
  const { provider } = setUp({ onRefresh: async (connection) => ({ ...connection, token: 'nsk_live_c2aa' }) });
  const { refresh_token } = await signIn(provider);
  const next = await provider.refresh({ clientId: 'addon', refreshToken: refresh_token });

  assert.equal((await provider.open(next.access_token)).connection.token, 'nsk_live_c2aa');
});

test('a grant that is revoked opens nothing', async () => {
  const { kv, provider } = setUp();
  const { access_token } = await signIn(provider);
  const [, userId, grantId] = Object.keys(kv.dump()).find((key) => key.startsWith('grant:')).split(':');
  await provider.revoke({ userId, grantId });

  assert.equal(await provider.open(access_token), null);
});
