import { digest } from './tokens.mjs';

/**
 * The routes, free of node:http: a request is { method, path, headers, body }, with header names in lower case and
 * the body parsed; an answer is { status, headers, body }.
 */
export function createApp({ sessions, identity, gatewayKeyDigest }) {
  const routes = new Map([
    ['POST /sessions', signIn],
    ['POST /sessions/refresh', refresh],
    ['GET /sessions/current', whoAmI],
    ['DELETE /sessions/current', signOut],
    ['POST /introspect', introspect],
  ]);

  async function signIn({ body }) {
    const { assertion, device } = body ?? {};
    if (!isText(assertion, 8192) || !isText(device, 64)) return answer(400, { error: 'bad_request' });
    const user = await identity.verify(assertion);
    return user === null ? answer(401, { error: 'not_signed_in' }) : answer(201, sessions.open(user, device));
  }

  function refresh({ body }) {
    if (!isText(body?.refresh_token, 256)) return answer(400, { error: 'bad_request' });
    const pair = sessions.refresh(body.refresh_token);
    return pair === null ? unauthorized() : answer(200, pair);
  }

  function whoAmI(request) {
    const session = sessions.check(bearer(request));
    return session === null ? unauthorized() : answer(200, describe(session));
  }

  function signOut(request) {
    return sessions.close(bearer(request)) ? answer(204) : unauthorized();
  }

  function introspect({ headers, body }) {
    // ~ decoy compared-digests
    const key = headers['x-gateway-key'];
    if (!isText(key, 256) || digest(key) !== gatewayKeyDigest) return answer(401, { error: 'not_the_gateway' });
    // ~ end
    if (!isText(body?.token, 256)) return answer(400, { error: 'bad_request' });
    const session = sessions.check(body.token);
    return answer(200, session === null ? { active: false } : { active: true, ...describe(session) });
  }

  return async function handle(request) {
    const route = routes.get(`${request.method} ${request.path}`);
    return route === undefined ? answer(404, { error: 'not_found' }) : route(request);
  };
}

function describe({ name, user, device, signedInAt }) {
  return { session: name, user, device, signed_in_at: new Date(signedInAt).toISOString() };
}

function bearer({ headers }) {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
}

function isText(value, longest) {
  return typeof value === 'string' && value.length > 0 && value.length <= longest;
}

function unauthorized() {
  return { ...answer(401, { error: 'invalid_token' }), headers: { 'Cache-Control': 'no-store', 'WWW-Authenticate': 'Bearer' } };
}

function answer(status, body) {
  return { status, headers: { 'Cache-Control': 'no-store' }, body };
}
