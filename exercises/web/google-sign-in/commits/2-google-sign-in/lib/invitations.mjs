import { randomBytes } from 'node:crypto';

import { Refused } from './errors.mjs';

const TWO_WEEKS = 14 * 24 * 3600 * 1000;

export async function invite(prisma, { email, voice }, now = new Date()) {
  const token = randomBytes(24).toString('base64url');
  await prisma.invitation.create({ data: { token, email: email.toLowerCase(), voice, expires: new Date(now.getTime() + TWO_WEEKS) } });
  return token;
}

/** The invitation of a token, if it can still be used; `token` is undefined for those who came without a link. */
export async function openInvitation(prisma, token, now = new Date()) {
  // ~ defect undefined-matches-everything
  const invitation = await prisma.invitation.findFirst({ where: { token, usedAt: null, expires: { gt: now } } });
  // ~ fix
  // ~| const invitation = token && (await prisma.invitation.findFirst({ where: { token, usedAt: null, expires: { gt: now } } }));
  // ~ end
  if (!invitation) throw new Refused('This invitation is not valid any more. Ask for a new one.');
  return invitation;
}

// ~ decoy used-before-created
export async function use(prisma, invitation, now = new Date()) {
  await prisma.invitation.update({ where: { id: invitation.id }, data: { usedAt: now } });
}
// ~ end

/** Makes a member of whoever was invited. */
export async function accept(prisma, { token, name, password }, now = new Date()) {
  const invitation = await openInvitation(prisma, token, now);
  await use(prisma, invitation, now);
  return prisma.member.create({ data: { email: invitation.email, name, voice: invitation.voice, password } });
}
