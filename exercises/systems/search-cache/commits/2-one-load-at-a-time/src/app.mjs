import { Cache } from './cache.mjs';
import { CachedSearch } from './cached_search.mjs';

const FIVE_MINUTES = 300_000;

/** Answers `{ path, query }` with `{ status, body }`. */
export function createApp({ supplier, now = Date.now }) {
  const cache = new Cache({ ttl: FIVE_MINUTES, size: 5_000, now });
  const cached = new CachedSearch(supplier, cache);
  let searches = 0;
  return async function answer({ path, query = {} }) {
    if (path === '/status') return { status: 200, body: { searches, hits: cache.hits, misses: cache.misses } };
    if (path !== '/search') return { status: 404, body: { error: 'not found' } };
    const number = flat(query.q ?? '');
    if (number === '') return { status: 400, body: { error: 'Which part?' } };
    searches += 1;
    try {
      const parts = await cached.search(number);
      if (parts.length === 0) return { status: 404, body: { error: `No part has the number ${query.q}.` } };
      return { status: 200, body: { parts } };
    } catch {
      return { status: 503, body: { error: 'The supplier does not answer. Please try again in a minute.' } };
    }
  };
}

/** A part number as the supplier's database compares it. */
export function flat(text) {
  return text.toUpperCase().replaceAll(/[\s-]/g, '');
}
