import { bearer, cookie } from './http.ts';
import type { Asked } from './http.ts';
import type { Family, Store } from './store.ts';

/** The family that asks: the app sends a token, the site a cookie. */
export async function familyOf(asked: Asked, store: Store): Promise<Family | null> {
  const token = bearer(asked);
  if (token !== undefined) return store.familyOfToken(token);
  const session = cookie(asked, 'family');
  return session === undefined ? null : store.familyOfSession(session);
}
