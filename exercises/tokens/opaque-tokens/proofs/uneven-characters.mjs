import assert from 'node:assert/strict';
import test from 'node:test';

import { randomToken } from '../src/tokens.mjs';
import { counted, everyByteInTurn } from './bytes.mjs';

test('equally likely bytes make equally likely characters', () => {
  // 7,936 is a multiple of 256 and of 248: whole rounds, whether or not bytes are drawn again.
  const counts = [...counted(randomToken(7936, everyByteInTurn())).values()];
  const most = Math.max(...counts);
  const least = Math.min(...counts);
  const favoured = counts.filter((count) => count === most).length;
  assert.equal(most, least, `${favoured} of ${counts.length} characters come up ${most} times, the others ${least} times`);
});
