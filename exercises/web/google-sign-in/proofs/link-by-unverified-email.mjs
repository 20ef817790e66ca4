import assert from 'node:assert/strict';
import test from 'node:test';

import { memberFor } from '../lib/auth.mjs';
import { client } from './client.mjs';

test('an address that Google does not vouch for opens no account', async () => {
  const prisma = client();
  await prisma.member.create({ data: { email: 'liv@choir.example', name: 'Liv', voice: 'alto' } });
  const profile = { email: 'liv@choir.example', email_verified: false, name: 'Mallory' };

  const member = await memberFor(prisma, { providerAccountId: '666' }, profile, 'no-such-token').catch(() => null);

  assert.equal(member, null, `whoever claims the address is signed in as ${member?.name}`);
});
