import { createPublicKey, verify as verifySignature } from 'node:crypto';

// ~ decoy leeway
const LEEWAY = 30;
// ~ end

/** Why a token is not accepted, in words that may go into a header. */
export class InvalidToken extends Error {}

/**
 * The claims of a token.
 *
 * `keys` are the public keys of the issuer as JWKs, `now` is in seconds. Throws InvalidToken.
 */
export function verify(token, { keys, issuer, audience, now }) {
  const [header, payload, signature, ...rest] = token.split('.');
  if (signature === undefined || rest.length > 0) throw new InvalidToken('not a signed token');
  // ~ decoy key-named-by-the-token
  const { alg, kid } = decoded(header);
  if (alg !== 'EdDSA') throw new InvalidToken('unknown algorithm');
  const jwk = keys.find((key) => key.kid === kid);
  if (jwk === undefined) throw new InvalidToken('unknown key');
  // ~ end
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const signed = Buffer.from(`${header}.${payload}`);
  if (!verifySignature(null, signed, key, Buffer.from(signature, 'base64url'))) throw new InvalidToken('wrong signature');

  const claims = decoded(payload);
  if (claims.iss !== issuer) throw new InvalidToken('wrong issuer');
  if (![claims.aud].flat().includes(audience)) throw new InvalidToken('issued for another resource');
  if (!(now < claims.exp + LEEWAY)) throw new InvalidToken('expired');
  if (claims.nbf !== undefined && !(claims.nbf - LEEWAY <= now)) throw new InvalidToken('not valid yet');
  if (typeof claims.sub !== 'string' || claims.sub === '') throw new InvalidToken('no subject');
  return claims;
}

function decoded(part) {
  let value = null;
  try {
    value = JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    // Refused below, as JSON that is no object is.
  }
  if (value === null || typeof value !== 'object') throw new InvalidToken('cannot be read');
  return value;
}
