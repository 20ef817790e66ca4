import { webcrypto as crypto } from 'node:crypto';

const encoder = new TextEncoder();

/** 256 random bits as base64url. */
export function randomToken() {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
}

/** What a code or token is called in the namespace. */
export async function idOf(token) {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(token));
  return Buffer.from(digest).toString('hex');
}
