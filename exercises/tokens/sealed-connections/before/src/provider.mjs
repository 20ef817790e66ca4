import { idOf, randomToken } from './ids.mjs';

const CODE_TTL = 600;
const ACCESS_TTL = 3600;

export class InvalidGrant extends Error {}

/** Codes, tokens and the grants behind them. */
export class Provider {
  #kv;
  #now;
  #onRefresh;

  constructor({ kv, now = Date.now, onRefresh = async () => undefined }) {
    this.#kv = kv;
    this.#now = now;
    this.#onRefresh = onRefresh;
  }

  /** Remembers that a person agreed, and returns the code for the client. */
  async authorize({ userId, clientId, scope, connection }) {
    const grantKey = `grant:${userId}:${randomToken().slice(0, 12)}`;
    const code = randomToken();
    await this.#kv.put(grantKey, { userId, clientId, scope, connection, createdAt: this.#now(), current: null, previous: null });
    await this.#kv.put(`code:${await idOf(code)}`, { grantKey }, { ttl: CODE_TTL });
    return code;
  }

  /** Trades a code for tokens; a code works once. */
  async exchange({ clientId, code }) {
    const codeKey = `code:${await idOf(code)}`;
    const found = await this.#kv.get(codeKey);
    const grant = found && (await this.#kv.get(found.grantKey));
    if (!grant || grant.clientId !== clientId) throw new InvalidGrant('unknown code');
    await this.#kv.delete(codeKey);
    return this.#issue(found.grantKey, grant, null);
  }

  /** Trades a refresh token for new tokens; it stays good until the new one is used. */
  async refresh({ clientId, refreshToken }) {
    const id = await idOf(refreshToken);
    const found = await this.#kv.get(`refresh:${id}`);
    const grant = found && (await this.#kv.get(found.grantKey));
    if (!grant || grant.clientId !== clientId) throw new InvalidGrant('unknown refresh token');
    if (id !== grant.current && id !== grant.previous) throw new InvalidGrant('refresh token was replaced');
    const connection = (await this.#onRefresh(grant.connection)) ?? grant.connection;
    return this.#issue(found.grantKey, { ...grant, connection }, id);
  }

  /** What an access token stands for, or null. */
  async open(accessToken) {
    const row = await this.#kv.get(`access:${await idOf(accessToken)}`);
    if (row === null || (await this.#kv.get(row.grantKey)) === null) return null;
    const { userId, clientId, scope, connection } = row;
    return { userId, clientId, scope, connection };
  }

  /** Ends a grant with every token of it. */
  async revoke({ userId, grantId }) {
    await this.#kv.delete(`grant:${userId}:${grantId}`);
  }

  async #issue(grantKey, grant, presented) {
    const accessToken = randomToken();
    const refreshToken = randomToken();
    const current = await idOf(refreshToken);
    const { userId, clientId, scope, connection } = grant;
    for (const gone of [grant.current, grant.previous]) {
      if (gone !== null && gone !== presented) await this.#kv.delete(`refresh:${gone}`);
    }
    await this.#kv.put(grantKey, { ...grant, current, previous: presented });
    await this.#kv.put(`refresh:${current}`, { grantKey });
    await this.#kv.put(`access:${await idOf(accessToken)}`, { grantKey, userId, clientId, scope, connection }, { ttl: ACCESS_TTL });
    return { access_token: accessToken, refresh_token: refreshToken, expires_in: ACCESS_TTL };
  }
}
