import { TOKEN_LIFETIME } from './grants.mjs';
import { json } from './responses.mjs';

const FIELDS = ['code', 'client_id', 'redirect_uri', 'code_verifier'];

export function oauthRoutes({ grants, issuer }) {
  async function token(request) {
    if (!/^application\/x-www-form-urlencoded(;|$)/i.test(request.headers.get('Content-Type') ?? '')) {
      return json(400, { error: 'invalid_request' });
    }
    const form = new URLSearchParams(await request.text());
    if (form.get('grant_type') !== 'authorization_code') return json(400, { error: 'unsupported_grant_type' });
    if (FIELDS.some((name) => form.getAll(name).length !== 1)) return json(400, { error: 'invalid_request' });
    const accessToken = grants.redeem({
      code: form.get('code'),
      clientId: form.get('client_id'),
      redirectUri: form.get('redirect_uri'),
      verifier: form.get('code_verifier'),
    });
    if (accessToken === null) return json(400, { error: 'invalid_grant' });
    return json(200, { access_token: accessToken, token_type: 'Bearer', expires_in: TOKEN_LIFETIME / 1000 });
  }

  function metadata() {
    const document = {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/oauth/token`,
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code'],
      token_endpoint_auth_methods_supported: ['none'],
      code_challenge_methods_supported: ['S256'],
    };
    return json(200, document, { 'Cache-Control': 'public, max-age=3600' });
  }

  return [
    { method: 'POST', pattern: /^\/oauth\/token$/, handle: token },
    { method: 'GET', pattern: /^\/\.well-known\/oauth-authorization-server$/, handle: metadata },
  ];
}
