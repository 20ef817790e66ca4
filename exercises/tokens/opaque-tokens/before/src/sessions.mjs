import { randomUUID } from 'node:crypto';

export const TOKEN_TTL = 12 * 60 * 60; // seconds

/** Who is signed in, and with which token. */
export class Sessions {
  #now;
  #store;

  constructor({ store, now = Date.now }) {
    this.#now = now;
    this.#store = store;
  }

  open(user, device) {
    const token = randomUUID();
    const session = { user, device, signedInAt: this.#now() };
    this.#store.put(`token:${token}`, session, { expirationTtl: TOKEN_TTL });
    return { token, expires_in: TOKEN_TTL };
  }

  /** The session of a token, or null. */
  check(token) {
    return this.#store.get(`token:${token}`);
  }

  close(token) {
    this.#store.delete(`token:${token}`);
  }
}
