import assert from 'node:assert/strict';
import test from 'node:test';

import { memberFor } from '../lib/auth.mjs';
import { invite } from '../lib/invitations.mjs';
import { client } from './client.mjs';

test('a stranger without a link stays outside while an invitation is open', async () => {
  const prisma = client();
  const now = new Date('2025-04-02T18:00:00Z');
  await invite(prisma, { email: 'liv@choir.example', voice: 'alto' }, now);
  const profile = { email: 'mallory@elsewhere.example', email_verified: true, name: 'Mallory' };

  await memberFor(prisma, { providerAccountId: '666' }, profile, undefined, now).catch(() => null);

  const names = prisma.member.rows.map((row) => row.name);
  assert.deepEqual(names, [], `${names} became a member with the invitation of liv@choir.example`);
});
