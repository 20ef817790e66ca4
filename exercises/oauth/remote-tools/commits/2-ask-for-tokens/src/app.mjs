import { randomUUID } from 'node:crypto';

import { InvalidToken, verify } from './bearer.mjs';
import { TOOLS, listTools } from './tools.mjs';

const PROTOCOL = '2025-03-26';
const METADATA = '/.well-known/oauth-protected-resource/mcp';

/** Answers requests `{ method, path, headers, body }` with `{ status, headers, body }`. */
// ~ defect audience-from-host
export function createApp({ samples, issuer, keys, now = () => Date.now() / 1000 }) {
// ~ fix
// ~| export function createApp({ samples, issuer, keys, origin, now = () => Date.now() / 1000 }) {
// ~ end
  const sessions = new Map();

  return async function answer(request) {
    // ~ defect audience-from-host main
    // Prod, staging and the bus go by names of their own. Each takes tokens that were issued for its name.
    const origin = `https://${request.headers.host}`;
    // ~ fix
    // ~ end
    // ~ decoy metadata-for-everybody
    if (request.path === METADATA) return { status: 200, headers: { 'access-control-allow-origin': '*' }, body: metadata(origin) };
    // ~ end
    if (request.path !== '/mcp') return { status: 404 };
    let claims;
    try {
      const [, token = ''] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
      claims = verify(token, { keys, issuer, audience: `${origin}/mcp`, now: now() });
    } catch (error) {
      if (!(error instanceof InvalidToken)) throw error;
      const parts = [`error="invalid_token"`, `error_description="${error.message}"`, `resource_metadata="${origin}${METADATA}"`];
      return { status: 401, headers: { 'www-authenticate': `Bearer ${parts.join(', ')}` } };
    }
    const id = request.headers['mcp-session-id'];
    const session = sessions.get(id);
    // ~ defect session-of-another
    if (request.method === 'DELETE') return { status: sessions.delete(id) ? 204 : 404 };
    // ~ fix
    // ~| if (session !== undefined && session.user !== claims.sub) return { status: 404 };
    // ~| if (request.method === 'DELETE') return { status: sessions.delete(id) ? 204 : 404 };
    // ~ end
    if (request.method !== 'POST') return { status: 405 };
    const call = request.body;
    if (call.method === 'initialize') {
      const begun = randomUUID();
      sessions.set(begun, { user: claims.sub });
      return reply(call, { protocolVersion: PROTOCOL, capabilities: { tools: {} } }, { 'mcp-session-id': begun });
    }
    if (session === undefined) return { status: 404 };
    return handle(call, session);
  };

  function metadata(origin) {
    return { resource: `${origin}/mcp`, authorization_servers: [issuer], bearer_methods_supported: ['header'] };
  }

  function handle(call, session) {
    if (call.method === 'tools/list') return reply(call, { tools: listTools() });
    if (call.method !== 'tools/call') return fail(call, -32601, 'unknown method');
    const { name, arguments: given = {} } = call.params;
    if (!Object.hasOwn(TOOLS, name)) return fail(call, -32602, `unknown tool ${name}`);
    // ~ accept session-of-another
    const result = TOOLS[name].run(samples, session.user, given);
    // ~ end
    return reply(call, { content: [{ type: 'text', text: JSON.stringify(result) }] });
  }
}

function reply(call, result, headers = {}) {
  return { status: 200, headers, body: { jsonrpc: '2.0', id: call.id, result } };
}

function fail(call, code, message) {
  return { status: 200, body: { jsonrpc: '2.0', id: call.id, error: { code, message } } };
}
