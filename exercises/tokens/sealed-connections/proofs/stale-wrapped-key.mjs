import assert from 'node:assert/strict';
import test from 'node:test';

import { MemoryKV } from '../src/kv.mjs';
import { Provider } from '../src/provider.mjs';

test('a lost answer can be asked for again, also when the supplier rotated', async () => {
  let turn = 0;
  const now = () => 1_760_000_000_000;
  const onRefresh = async () => ({ token: `bs-${(turn += 1)}` });
  const provider = new Provider({ kv: new MemoryKV({ now }), now, onRefresh });
  const code = await provider.authorize({ userId: 'u7', clientId: 'addon', scope: 'orders', connection: { token: 'bs-0' } });
  const { refresh_token: refreshToken } = await provider.exchange({ clientId: 'addon', code });
  await provider.refresh({ clientId: 'addon', refreshToken });

  const outcome = await provider.refresh({ clientId: 'addon', refreshToken }).catch((error) => error);

  assert.ok(!(outcome instanceof Error), 'the token that should still be good opens nothing after a rotation');
  assert.equal((await provider.open(outcome.access_token)).connection.token, 'bs-2');
});
