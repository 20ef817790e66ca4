import { createHash } from 'node:crypto';

import { createApp } from '../src/app.mjs';
import { Bookings } from '../src/bookings.mjs';
import { Grants } from '../src/grants.mjs';

export const ISSUER = 'https://mooring.example';
export const REDIRECT = 'https://club.example/back';
export const VERIFIER = 'a-verifier-of-the-club-that-is-long-enough-for-pkce';
export const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

/** An app with sixty berths, one client, and `ada`, who is signed in at the portal with the cookie `__Host-sid=s1`. */
export function harbour() {
  const grants = new Grants({ now: () => 1_750_000_000_000 });
  const bookings = new Bookings(Array.from({ length: 60 }, (_, i) => ({ id: i + 1, metres: 8 + (i % 5) })));
  const sessions = { find: async (sid) => (sid === 's1' ? { user: 'ada', formToken: 'f1' } : null) };
  const clients = new Map([['club', { id: 'club', name: 'Sailing Club', redirectUris: [REDIRECT] }]]);
  const handle = createApp({ grants, bookings, sessions, clients, issuer: ISSUER, log: () => {} });

  const send = (method, path, { headers = {}, body } = {}) =>
    handle(new Request(ISSUER + path, { method, headers, body, redirect: 'manual' }));

  const codeFor = (user) => grants.issueCode({ user, clientId: 'club', redirectUri: REDIRECT, challenge: CHALLENGE });
  const tokenFor = (user) =>
    grants.redeem({ code: codeFor(user), clientId: 'club', redirectUri: REDIRECT, verifier: VERIFIER });

  return { bookings, codeFor, send, tokenFor };
}
