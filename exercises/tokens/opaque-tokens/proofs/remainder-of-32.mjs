import assert from 'node:assert/strict';
import test from 'node:test';

import { sessionName } from '../src/tokens.mjs';
import { counted, everyByteInTurn } from './bytes.mjs';

test('equally likely bytes make equally likely letters of a session name', () => {
  const fill = everyByteInTurn();
  let letters = '';
  for (let i = 0; i < 64; i += 1) letters += sessionName(fill).replaceAll('-', '');
  assert.deepEqual(new Set(counted(letters).values()), new Set([24]));
});
