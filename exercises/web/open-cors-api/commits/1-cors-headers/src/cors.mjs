/**
 * Which answers the pages of other sites may read.
 *
 * Open are the paths whose handlers take the caller's word for nothing: they want a bearer token, or a code with its
 * verifier, or they are public. Pages that rest on the portal's cookie stay closed.
 */
// ~ decoy no-form-token
const OPEN_PATHS = new Set(['/oauth/token', '/.well-known/oauth-authorization-server']);
const OPEN_PREFIX = '/api/';
// ~ end

// ~ decoy authorize-stays-closed
export function isOpen(pathname) {
  return OPEN_PATHS.has(pathname) || pathname.startsWith(OPEN_PREFIX);
}
// ~ end

/** Lets whoever asked read the response. It is for that origin only, so caches have to keep origins apart. */
export function allowOrigin(request, response) {
  // ~ decoy reflected-origin
  const origin = request.headers.get('Origin');
  if (origin !== null) {
    response.headers.set('Access-Control-Allow-Origin', origin);
    response.headers.set('Access-Control-Expose-Headers', 'Link, WWW-Authenticate');
  }
  // ~ end
  response.headers.append('Vary', 'Origin');
  return response;
}

/** The answer to the question that a browser asks before it sends a request with a token or a JSON body. */
export function preflight() {
  return new Response(null, {
    status: 204,
    headers: {
      // ~ decoy any-method
      'Access-Control-Allow-Methods': '*',
      // ~ end
      // ~ decoy authorization-and-star
      'Access-Control-Allow-Headers': 'Authorization, *',
      // ~ end
      'Access-Control-Max-Age': '7200',
    },
  });
}
