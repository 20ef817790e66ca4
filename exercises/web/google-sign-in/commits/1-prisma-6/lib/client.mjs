/** The client with what we add to it: every write to a member says when it was. */
export function extended(client, now = () => new Date()) {
  const dated = ({ args, query }) => query({ ...args, data: { ...args.data, updatedAt: now() } });
  return client.$extends({ query: { member: { create: dated, update: dated } } });
}
