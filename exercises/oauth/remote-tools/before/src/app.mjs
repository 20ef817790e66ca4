import { randomUUID } from 'node:crypto';

import { TOOLS, listTools } from './tools.mjs';

const PROTOCOL = '2025-03-26';

/** Answers requests `{ method, path, headers, body }` with `{ status, headers, body }`. */
export function createApp({ samples, user }) {
  const sessions = new Map();

  return async function answer(request) {
    if (request.path !== '/mcp') return { status: 404 };
    const id = request.headers['mcp-session-id'];
    if (request.method === 'DELETE') return { status: sessions.delete(id) ? 204 : 404 };
    if (request.method !== 'POST') return { status: 405 };
    const call = request.body;
    if (call.method === 'initialize') {
      const begun = randomUUID();
      sessions.set(begun, { user });
      return reply(call, { protocolVersion: PROTOCOL, capabilities: { tools: {} } }, { 'mcp-session-id': begun });
    }
    const session = sessions.get(id);
    if (session === undefined) return { status: 404 };
    return handle(call, session);
  };

  function handle(call, session) {
    if (call.method === 'tools/list') return reply(call, { tools: listTools() });
    if (call.method !== 'tools/call') return fail(call, -32601, 'unknown method');
    const { name, arguments: given = {} } = call.params;
    if (!Object.hasOwn(TOOLS, name)) return fail(call, -32602, `unknown tool ${name}`);
    const result = TOOLS[name].run(samples, session.user, given);
    return reply(call, { content: [{ type: 'text', text: JSON.stringify(result) }] });
  }
}

function reply(call, result, headers = {}) {
  return { status: 200, headers, body: { jsonrpc: '2.0', id: call.id, result } };
}

function fail(call, code, message) {
  return { status: 200, body: { jsonrpc: '2.0', id: call.id, error: { code, message } } };
}
