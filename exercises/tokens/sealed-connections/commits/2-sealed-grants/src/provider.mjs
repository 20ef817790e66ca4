import { idOf, randomToken } from './ids.mjs';
import { seal, unseal, unwrapKey, wrapKey } from './sealing.mjs';

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
    const { key, sealed } = await seal(connection);
    await this.#kv.put(grantKey, { userId, clientId, scope, sealed, createdAt: this.#now(), current: null, previous: null });
    await this.#kv.put(`code:${await idOf(code)}`, { grantKey, wrapped: await wrapKey(code, key) }, { ttl: CODE_TTL });
    return code;
  }

  /** Trades a code for tokens; a code works once. */
  async exchange({ clientId, code }) {
    const codeKey = `code:${await idOf(code)}`;
    const found = await this.#kv.get(codeKey);
    const grant = found && (await this.#kv.get(found.grantKey));
    if (!grant || grant.clientId !== clientId) throw new InvalidGrant('unknown code');
    await this.#kv.delete(codeKey);
    return this.#issue(found.grantKey, grant, await unwrapKey(code, found.wrapped), null);
  }

  /** Trades a refresh token for new tokens; it stays good until the new one is used. */
  async refresh({ clientId, refreshToken }) {
    const id = await idOf(refreshToken);
    const found = await this.#kv.get(`refresh:${id}`);
    const grant = found && (await this.#kv.get(found.grantKey));
    if (!grant || grant.clientId !== clientId) throw new InvalidGrant('unknown refresh token');
    const held = [grant.current, grant.previous].find((each) => each?.id === id);
    if (!held) throw new InvalidGrant('refresh token was replaced');
    let { sealed } = grant;
    let key = await unwrapKey(refreshToken, held.wrapped);
    const renewed = await this.#onRefresh(await unseal(sealed, key));
    if (renewed != null) ({ key, sealed } = await seal(renewed));
    // ~ decoy presented-token-stays
    // The answer may get lost on its way: the token that was presented stays good until the new one is used.
    // ~ end
    // ~ defect stale-wrapped-key
    return this.#issue(found.grantKey, { ...grant, sealed }, key, held);
    // ~ fix
    // ~| return this.#issue(found.grantKey, { ...grant, sealed }, key, { id, wrapped: await wrapKey(refreshToken, key) });
    // ~ end
  }

  /** What an access token stands for, or null. */
  async open(accessToken) {
    const row = await this.#kv.get(`access:${await idOf(accessToken)}`);
    if (row === null || (await this.#kv.get(row.grantKey)) === null) return null;
    const { userId, clientId, scope, sealed, wrapped } = row;
    const connection = await unseal(sealed, await unwrapKey(accessToken, wrapped));
    return { userId, clientId, scope, connection };
  }

  /** Ends a grant with every token of it. */
  async revoke({ userId, grantId }) {
    await this.#kv.delete(`grant:${userId}:${grantId}`);
  }

  async #issue(grantKey, grant, key, presented) {
    const accessToken = randomToken();
    const refreshToken = randomToken();
    const current = { id: await idOf(refreshToken), wrapped: await wrapKey(refreshToken, key) };
    const { userId, clientId, scope, sealed } = grant;
    for (const gone of [grant.current, grant.previous]) {
      if (gone !== null && gone.id !== presented?.id) await this.#kv.delete(`refresh:${gone.id}`);
    }
    await this.#kv.put(grantKey, { ...grant, current, previous: presented });
    await this.#kv.put(`refresh:${current.id}`, { grantKey });
    // ~ decoy copy-in-access-row
    const row = { grantKey, userId, clientId, scope, sealed, wrapped: await wrapKey(accessToken, key) };
    await this.#kv.put(`access:${await idOf(accessToken)}`, row, { ttl: ACCESS_TTL });
    // ~ end
    return { access_token: accessToken, refresh_token: refreshToken, expires_in: ACCESS_TTL };
  }
}
