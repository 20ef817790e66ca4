import { Refused, isNotFound } from './errors.mjs';

export async function memberById(prisma, id) {
  try {
    return await prisma.member.findUniqueOrThrow({ where: { id } });
  } catch (error) {
    if (isNotFound(error)) throw new Refused('This member has left the choir.');
    throw error;
  }
}

export async function moveTo(prisma, id, voice) {
  await memberById(prisma, id);
  return prisma.member.update({ where: { id }, data: { voice } });
}
