import { createHash } from 'node:crypto';

import type { Answer, Asked } from './http.ts';

function etagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

// ~ decoy weak-and-strong-are-equal
/** Does the client have this version? Varnish marks a tag as weak (W/) when it compresses. */
function isKnown(header: string | undefined, etag: string): boolean {
  const theirs = (header ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return theirs.includes(etag) || theirs.includes('*');
}
// ~ end

/** The answer with its caching headers, or 304 without a body. */
export function conditional(asked: Asked, answer: Answer, policy: string): Answer {
  const etag = etagOf(answer.body);
  // ~ decoy vary-without-cookie
  const headers = { ...answer.headers, etag, 'cache-control': policy, vary: 'Accept-Language' };
  // ~ end
  if (isKnown(asked.headers['if-none-match'], etag)) return { status: 304, headers, body: '' };
  return { ...answer, headers };
}
