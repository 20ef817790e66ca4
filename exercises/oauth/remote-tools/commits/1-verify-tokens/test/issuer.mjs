import { generateKeyPairSync, sign } from 'node:crypto';

/** An issuer of tokens for tests. */
export class Issuer {
  url = 'https://login.quarry.example';
  #keys = generateKeyPairSync('ed25519');

  get jwks() {
    return [{ ...this.#keys.publicKey.export({ format: 'jwk' }), kid: 'k1' }];
  }

  token(claims, header = {}) {
    const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${encode({ alg: 'EdDSA', kid: 'k1', ...header })}.${encode({ iss: this.url, ...claims })}`;
    return `${text}.${sign(null, Buffer.from(text), this.#keys.privateKey).toString('base64url')}`;
  }
}
