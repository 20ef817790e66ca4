import assert from 'node:assert/strict';
import test from 'node:test';

import { Refused } from '../lib/errors.mjs';
import { memberById, moveTo } from '../lib/members.mjs';
import { fakePrisma } from './prisma.mjs';

test('a member moves to another voice', async () => {
  const prisma = fakePrisma();
  await prisma.member.create({ data: { email: 'liv@choir.example', name: 'Liv', voice: 'alto' } });

  assert.equal((await moveTo(prisma, 1, 'soprano')).voice, 'soprano');
});

test('whoever has left is told so', async () => {
  await assert.rejects(memberById(fakePrisma(), 7), new Refused('This member has left the choir.'));
});
