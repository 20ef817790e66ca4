import { webcrypto as crypto } from 'node:crypto';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

// ~ decoy zero-iv
// Each key encrypts exactly one value, so the IV has nothing to tell apart.
const IV = new Uint8Array(12);
// ~ end
// ~ defect wrapping-key-is-token-id
// ~ fix
// ~| const LABEL = encoder.encode('latchkey connection key v1');
// ~ end

/** Encrypts a value under a new key: `{ key, sealed }`. */
export async function seal(value) {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: IV }, key, encoder.encode(JSON.stringify(value)));
  return { key, sealed: toText(bytes) };
}

/** The value that was sealed; rejects if the key is another one or the text was changed. */
export async function unseal(sealed, key) {
  const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: IV }, key, fromText(sealed));
  return JSON.parse(decoder.decode(bytes));
}

// ~ decoy no-stretching
/** Locks a key so that only the holder of the token can take it out again. */
export async function wrapKey(token, key) {
  return toText(await crypto.subtle.wrapKey('raw', key, await wrappingKey(token), 'AES-KW'));
}
// ~ end

/** The key that was wrapped with that token; rejects for any other token. */
export async function unwrapKey(token, wrapped) {
  const usages = ['encrypt', 'decrypt'];
  return crypto.subtle.unwrapKey('raw', fromText(wrapped), await wrappingKey(token), 'AES-KW', 'AES-GCM', true, usages);
}

/** A 256-bit key that can be computed from the token, and the token from it by nobody. */
async function wrappingKey(token) {
  // ~ defect wrapping-key-is-token-id main
  const bits = await crypto.subtle.digest('SHA-256', encoder.encode(token));
  // ~ fix
  // ~| const mac = await crypto.subtle.importKey('raw', LABEL, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  // ~| const bits = await crypto.subtle.sign('HMAC', mac, encoder.encode(token));
  // ~ end
  return crypto.subtle.importKey('raw', bits, 'AES-KW', false, ['wrapKey', 'unwrapKey']);
}

function toText(bytes) {
  return Buffer.from(bytes).toString('base64');
}

function fromText(text) {
  return Buffer.from(text, 'base64');
}
