import assert from 'node:assert/strict';
import test from 'node:test';

import { authOptions, memberFor } from '../lib/auth.mjs';
import { Refused } from '../lib/errors.mjs';
import { invite } from '../lib/invitations.mjs';
import { fakePrisma } from './prisma.mjs';

const NOW = new Date('2025-04-02T18:00:00Z');
const ACCOUNT = { provider: 'google', providerAccountId: '1188' };
const PROFILE = { email: 'Liv@choir.example', email_verified: true, name: 'Liv Dahl' };

async function withLiv() {
  const prisma = fakePrisma();
  await prisma.member.create({ data: { email: 'liv@choir.example', name: 'Liv', voice: 'alto', password: 'hash' } });
  return prisma;
}

test('a member lands in the account that they have', async () => {
  const member = await memberFor(await withLiv(), ACCOUNT, PROFILE, undefined, NOW);

  assert.deepEqual([member.id, member.voice, member.googleId], [1, 'alto', '1188']);
});

test('the next time the Google account is enough', async () => {
  const prisma = await withLiv();
  await memberFor(prisma, ACCOUNT, PROFILE, undefined, NOW);
  const member = await memberFor(prisma, ACCOUNT, { ...PROFILE, email: 'liv@new.example' }, undefined, NOW);

  assert.equal(member.id, 1);
});

test('an invitation makes a member without a password', async () => {
  const prisma = fakePrisma();
  const token = await invite(prisma, { email: 'liv@choir.example', voice: 'alto' }, NOW);
  const member = await memberFor(prisma, ACCOUNT, PROFILE, token, NOW);

  assert.deepEqual([member.voice, member.password], ['alto', undefined]);
});

test('an invitation is used up', async () => {
  const prisma = fakePrisma();
  const token = await invite(prisma, { email: 'liv@choir.example', voice: 'alto' }, NOW);
  await memberFor(prisma, ACCOUNT, PROFILE, token, NOW);
  const stranger = { ...PROFILE, email: 'x@elsewhere.example' };

  await assert.rejects(memberFor(prisma, { providerAccountId: '2' }, stranger, token, NOW), Refused);
});

test('strangers are refused', async () => {
  await assert.rejects(memberFor(await withLiv(), ACCOUNT, { ...PROFILE, email: 'x@elsewhere.example' }, undefined, NOW), Refused);
});

test('strangers see a page that says why', async () => {
  const { callbacks } = authOptions({ prisma: fakePrisma(), provider: () => ({}), invitationOf: () => undefined, env: {} });

  assert.match(await callbacks.signIn({ account: ACCOUNT, profile: PROFILE }), /^\/welcome\?why=This%20invitation/);
});

test('an address that is not confirmed makes no second member', async () => {
  const prisma = await withLiv();
  const { callbacks } = authOptions({ prisma, provider: () => ({}), invitationOf: () => undefined, env: {} });
  await callbacks.signIn({ account: ACCOUNT, profile: { ...PROFILE, email_verified: false } });

  assert.equal(prisma.member.rows.length, 1);
});

test('the session knows the member', async () => {
  const { callbacks } = authOptions({ prisma: await withLiv(), provider: () => ({}), invitationOf: () => undefined, env: {} });
  await callbacks.signIn({ account: ACCOUNT, profile: PROFILE });
  const token = await callbacks.jwt({ token: {}, account: ACCOUNT });

  assert.equal(callbacks.session({ session: {}, token: await callbacks.jwt({ token }) }).memberId, 1);
});
