import { createApp } from '../src/app.mjs';
import { Samples } from '../src/samples.mjs';
import { Issuer } from '../test/issuer.mjs';

export const NOW = 1_760_000_000;
export const issuer = new Issuer();

/** The server of production, with one unpublished sample of Ines. */
export function production() {
  const samples = new Samples([{ id: 'q-1', owner: 'ines', rock: 'gneiss', found: '2024-05-02', published: false }]);
  return createApp({ samples, issuer: issuer.url, keys: issuer.jwks, origin: 'https://tools.quarry.example', now: () => NOW });
}

export function headersOf(user, { resource = 'https://tools.quarry.example/mcp', host = 'tools.quarry.example' } = {}) {
  return { host, authorization: `Bearer ${issuer.token({ sub: user, aud: resource, exp: NOW + 300 })}` };
}

export function call(method, params) {
  return { method: 'POST', path: '/mcp', body: { id: 1, method, params } };
}
