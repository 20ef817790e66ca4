import { createHash, randomBytes } from 'node:crypto';

const CODE_LIFETIME = 60_000;
export const TOKEN_LIFETIME = 3_600_000;

const secret = () => randomBytes(32).toString('base64url');
const sha256 = (text) => createHash('sha256').update(text).digest('base64url');

/** Authorization codes and access tokens; both are kept under their digest. */
export class Grants {
  #codes = new Map();
  #tokens = new Map();
  #now;

  constructor({ now = Date.now } = {}) {
    this.#now = now;
  }

  issueCode({ user, clientId, redirectUri, challenge }) {
    const code = secret();
    const ends = this.#now() + CODE_LIFETIME;
    this.#codes.set(sha256(code), { user, clientId, redirectUri, challenge, ends });
    return code;
  }

  /** An access token for a code; null when the code is not good, or not for this client and verifier. */
  redeem({ code, clientId, redirectUri, verifier }) {
    const key = sha256(code);
    const issued = this.#codes.get(key);
    if (issued === undefined || issued.ends <= this.#now()) return null;
    if (issued.clientId !== clientId || issued.redirectUri !== redirectUri) return null;
    if (issued.challenge !== sha256(verifier)) return null;
    this.#codes.delete(key);
    return this.#issueToken(issued.user);
  }

  /** The member a token speaks for, or null. */
  userOf(token) {
    const issued = this.#tokens.get(sha256(token));
    return issued === undefined || issued.ends <= this.#now() ? null : issued.user;
  }

  /** Forgets what has expired. */
  sweep() {
    for (const kept of [this.#codes, this.#tokens]) {
      for (const [key, { ends }] of kept) if (ends <= this.#now()) kept.delete(key);
    }
  }

  #issueToken(user) {
    const token = secret();
    this.#tokens.set(sha256(token), { user, ends: this.#now() + TOKEN_LIFETIME });
    return token;
  }
}
