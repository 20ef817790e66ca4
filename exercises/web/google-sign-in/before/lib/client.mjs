/** The client with what we add to it: every write to a member says when it was. */
export function extended(client, now = () => new Date()) {
  client.$use(async (params, next) => {
    if (params.model === 'Member' && ['create', 'update'].includes(params.action)) params.args.data.updatedAt = now();
    return next(params);
  });
  return client;
}
