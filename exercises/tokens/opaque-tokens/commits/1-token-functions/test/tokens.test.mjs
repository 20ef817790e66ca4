import assert from 'node:assert/strict';
import test from 'node:test';

import { digest, randomToken, sessionName } from '../src/tokens.mjs';

// ~ accept uneven-characters
test('a token has 32 letters and digits', () => {
  for (let i = 0; i < 1000; i += 1) assert.match(randomToken(), /^[A-Za-z0-9]{32}$/);
});

test('every letter and digit occurs', () => {
  let next = 0;
  const everyByte = (bytes) => bytes.map(() => next++);
  assert.equal(new Set(randomToken(256, everyByte)).size, 62);
});
// ~ end

test('tokens differ', () => {
  assert.equal(new Set(Array.from({ length: 1000 }, () => randomToken())).size, 1000);
});

test('a session name is three groups of four that cannot be misread', () => {
  assert.match(sessionName(), /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
});

test('a digest is what sha256sum prints', () => {
  assert.equal(digest('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
