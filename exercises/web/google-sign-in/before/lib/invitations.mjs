import { randomBytes } from 'node:crypto';

import { Refused } from './errors.mjs';

const TWO_WEEKS = 14 * 24 * 3600 * 1000;

export async function invite(prisma, { email, voice }, now = new Date()) {
  const token = randomBytes(24).toString('base64url');
  await prisma.invitation.create({ data: { token, email: email.toLowerCase(), voice, expires: new Date(now.getTime() + TWO_WEEKS) } });
  return token;
}

/** Makes a member of whoever was invited. */
export async function accept(prisma, { token, name, password }, now = new Date()) {
  const invitation = await prisma.invitation.findFirst({ where: { token, usedAt: null, expires: { gt: now } } });
  if (invitation === null) throw new Refused('This invitation is not valid any more. Ask for a new one.');
  await prisma.invitation.update({ where: { id: invitation.id }, data: { usedAt: now } });
  return prisma.member.create({ data: { email: invitation.email, name, voice: invitation.voice, password } });
}
