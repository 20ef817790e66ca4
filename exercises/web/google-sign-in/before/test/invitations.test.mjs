import assert from 'node:assert/strict';
import test from 'node:test';

import { Refused } from '../lib/errors.mjs';
import { accept, invite } from '../lib/invitations.mjs';
import { fakePrisma } from './prisma.mjs';

const NOW = new Date('2025-04-02T18:00:00Z');
const LIV = { email: 'liv@choir.example', voice: 'alto' };

test('an invitation makes a member', async () => {
  const prisma = fakePrisma();
  const token = await invite(prisma, LIV, NOW);
  const member = await accept(prisma, { token, name: 'Liv', password: 'hash' }, NOW);

  assert.deepEqual([member.email, member.voice], [LIV.email, 'alto']);
});

test('it works once', async () => {
  const prisma = fakePrisma();
  const token = await invite(prisma, LIV, NOW);
  await accept(prisma, { token, name: 'Liv', password: 'hash' }, NOW);

  await assert.rejects(accept(prisma, { token, name: 'Liv', password: 'hash' }, NOW), Refused);
});

test('it ends after two weeks', async () => {
  const prisma = fakePrisma();
  const token = await invite(prisma, LIV, NOW);

  await assert.rejects(accept(prisma, { token, name: 'Liv', password: 'hash' }, new Date('2025-04-17T18:00:00Z')), Refused);
});
