/** Answers `{ path, query }` with `{ status, body }`. */
export function createApp({ supplier }) {
  let searches = 0;
  return async function answer({ path, query = {} }) {
    if (path === '/status') return { status: 200, body: { searches } };
    if (path !== '/search') return { status: 404, body: { error: 'not found' } };
    const number = flat(query.q ?? '');
    if (number === '') return { status: 400, body: { error: 'Which part?' } };
    searches += 1;
    try {
      const parts = await supplier.search(number);
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
