import { createHash, webcrypto } from 'node:crypto';

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const READABLE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford's base32: no I, L, O or U

export const TOKEN_LENGTH = 32;

const fillRandom = (bytes) => webcrypto.getRandomValues(bytes);

// ~ accept uneven-characters
/** A token of letters and digits, every character equally likely. `fill` fills an array with random bytes. */
// ~ end
export function randomToken(length = TOKEN_LENGTH, fill = fillRandom) {
  let token = '';
  // ~ defect uneven-characters
  // A remainder would favour the start of the alphabet, so each byte is scaled to the alphabet's length instead.
  for (const byte of fill(new Uint8Array(length))) {
    token += ALPHANUMERIC[(byte * ALPHANUMERIC.length) >> 8];
  }
  // ~ fix
  // ~| // A remainder would favour the start of the alphabet, so bytes of its last, incomplete round are drawn again.
  // ~| const round = 256 - (256 % ALPHANUMERIC.length);
  // ~| while (token.length < length) {
  // ~|   const bytes = fill(new Uint8Array(length - token.length)).filter((byte) => byte < round);
  // ~|   for (const byte of bytes) token += ALPHANUMERIC[byte % ALPHANUMERIC.length];
  // ~| }
  // ~ end
  return token;
}

/** A name for a session that can be read out on the phone, such as `7K3M-0QXT-9VBA`. */
export function sessionName(fill = fillRandom) {
  // ~ decoy remainder-of-32
  const letters = Array.from(fill(new Uint8Array(12)), (byte) => READABLE[byte % READABLE.length]);
  // ~ end
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** What we keep of a token: its SHA-256 in hexadecimal. */
export function digest(token) {
  // ~ decoy unsalted-digest
  return createHash('sha256').update(token).digest('hex');
  // ~ end
}
