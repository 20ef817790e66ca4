/** Something that the person in front of the page can understand. */
export class Refused extends Error {}

/** Whether Prisma says that there is no such row. */
export function isNotFound(error) {
  return error.name === 'NotFoundError';
}
