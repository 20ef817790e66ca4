import { harbour } from '../test/harbour.mjs';

export const ELSEWHERE = 'https://elsewhere.example';
export const COOKIE = '__Host-sid=s1';

const listed = (response, name) => (response.headers.get(name) ?? '').split(',').map((part) => part.trim().toLowerCase());

/** Whether a script of `origin` may read this answer, by the CORS check of the Fetch standard. */
export function mayRead(response, origin, credentials) {
  const allowed = response.headers.get('Access-Control-Allow-Origin');
  if (credentials) return allowed === origin && response.headers.get('Access-Control-Allow-Credentials') === 'true';
  return allowed === '*' || allowed === origin;
}

/** Whether a preflight lets this request through, by the CORS-preflight fetch of the Fetch standard. */
export function passesPreflight(response, origin, { method, headers, credentials }) {
  if (!response.ok || !mayRead(response, origin, credentials)) return false;
  const methods = listed(response, 'Access-Control-Allow-Methods');
  const names = listed(response, 'Access-Control-Allow-Headers');
  const star = (list) => !credentials && list.includes('*');
  if (!methods.includes(method.toLowerCase()) && !star(methods)) return false;
  return headers.every((name) => names.includes(name) || (name !== 'authorization' && star(names)));
}

/** A call as a browser would make it from a page of `origin`: what the script sees, or null where it sees nothing. */
export async function call(app, origin, method, path, { token, body, credentials = false } = {}) {
  const headers = { ...(token && { authorization: `Bearer ${token}` }), ...(body && { 'content-type': 'application/json' }) };
  const asked = Object.keys(headers);
  if (asked.length > 0 || !['GET', 'HEAD', 'POST'].includes(method)) {
    const preflight = await app.send('OPTIONS', path, { headers: { Origin: origin } });
    if (!passesPreflight(preflight, origin, { method, headers: asked, credentials })) return null;
  }
  const sent = { ...headers, Origin: origin, ...(credentials && { Cookie: COOKIE }) };
  const response = await app.send(method, path, { headers: sent, body: body && JSON.stringify(body) });
  return mayRead(response, origin, credentials) ? response : null;
}

export { harbour };
