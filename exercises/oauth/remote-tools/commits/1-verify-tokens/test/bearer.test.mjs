import assert from 'node:assert/strict';
import test from 'node:test';

import { InvalidToken, verify } from '../src/bearer.mjs';
import { Issuer } from './issuer.mjs';

const NOW = 1_760_000_000;
const AUDIENCE = 'https://tools.quarry.example/mcp';
const issuer = new Issuer();
const rules = { keys: issuer.jwks, issuer: issuer.url, audience: AUDIENCE, now: NOW };
const good = { sub: 'ines', aud: AUDIENCE, exp: NOW + 300 };

test('a good token has claims', () => {
  assert.equal(verify(issuer.token(good), rules).sub, 'ines');
});

test('one of several audiences is enough', () => {
  assert.equal(verify(issuer.token({ ...good, aud: ['https://other.example', AUDIENCE] }), rules).sub, 'ines');
});

for (const [why, claims, header] of [
  ['expired', { exp: NOW - 31 }],
  ['expired', { exp: undefined }],
  ['not valid yet', { nbf: NOW + 31 }],
  ['wrong issuer', { iss: 'https://login.elsewhere.example' }],
  ['issued for another resource', { aud: 'https://plots.quarry.example/mcp' }],
  ['issued for another resource', { aud: undefined }],
  ['no subject', { sub: undefined }],
  ['unknown algorithm', {}, { alg: 'none' }],
  ['unknown key', {}, { kid: 'k2' }],
]) {
  test(`refused: ${why} ${JSON.stringify({ ...claims, ...header })}`, () => {
    assert.throws(() => verify(issuer.token({ ...good, ...claims }, header), rules), new InvalidToken(why));
  });
}

test('a signature of somebody else is refused', () => {
  assert.throws(() => verify(new Issuer().token(good), rules), new InvalidToken('wrong signature'));
});

test('garbage is refused', () => {
  for (const text of ['', 'abc', 'a.b', '!.!.!', 'bnVsbA.e30.MQ']) assert.throws(() => verify(text, rules), InvalidToken);
});
