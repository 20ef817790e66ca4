import { digest, randomToken, sessionName } from './tokens.mjs';

export const ACCESS_TTL = 15 * 60; // seconds
// ~ accept end-in-milliseconds
export const SESSION_TTL = 30 * 24 * 60 * 60; // seconds
// ~ end

/**
 * Who is signed in. Rows of the store:
 *
 *   session:NAME      user, device, time of sign-in, and which refresh token is current
 *   access:DIGEST     the name of the session that an access token speaks for
 *   refresh:DIGEST    the name of the session that a refresh token continues; used ones stay, so that reuse is seen
 */
export class Sessions {
  #now;
  #store;

  constructor({ store, now = Date.now }) {
    this.#now = now;
    this.#store = store;
  }

  open(user, device) {
    // ~ decoy short-session-name
    const session = { name: sessionName(), user, device, signedInAt: this.#now() };
    // ~ end
    return this.#issue(session, { expirationTtl: SESSION_TTL });
  }

  /** Trades a refresh token for a new pair of tokens; null when it is not, or no longer, good for one. */
  refresh(refreshToken) {
    const session = this.#sessionOf(`refresh:${digest(refreshToken)}`);
    if (session === null) return null;
    // ~ defect refresh-token-in-session main
    if (session.current !== refreshToken) {
    // ~ fix
    // ~| if (session.current !== digest(refreshToken)) {
    // ~ end
      // ~ decoy reuse-ends-session
      this.#end(session);
      return null;
      // ~ end
    }
    // Counted from sign-in, not from now: refreshing never moves the end of a session.
    // ~ defect end-in-milliseconds
    return this.#issue(session, { expiration: session.signedInAt + SESSION_TTL });
    // ~ fix
    // ~| return this.#issue(session, { expiration: session.signedInAt / 1000 + SESSION_TTL });
    // ~ end
  }

  /** The session of an access token, or null. */
  check(accessToken) {
    return this.#sessionOf(`access:${digest(accessToken)}`);
  }

  /** Ends the session of an access token, and with it every token that was issued for it; false when there is none. */
  close(accessToken) {
    const session = this.check(accessToken);
    if (session !== null) this.#end(session);
    return session !== null;
  }

  #issue(session, lifetime) {
    const token = randomToken();
    const refreshToken = randomToken();
    const row = { session: session.name };
    this.#store.put(`access:${digest(token)}`, row, { expirationTtl: ACCESS_TTL });
    this.#store.put(`refresh:${digest(refreshToken)}`, row, lifetime);
    // ~ defect refresh-token-in-session
    this.#store.put(`session:${session.name}`, { ...session, current: refreshToken }, lifetime);
    // ~ fix
    // ~| this.#store.put(`session:${session.name}`, { ...session, current: digest(refreshToken) }, lifetime);
    // ~ end
    return { token, refresh_token: refreshToken, expires_in: ACCESS_TTL, session: session.name };
  }

  #sessionOf(key) {
    const row = this.#store.get(key);
    return row === null ? null : this.#store.get(`session:${row.session}`);
  }

  #end(session) {
    this.#store.delete(`session:${session.name}`);
  }
}
