import { escaped, page } from './responses.mjs';

const CHALLENGE = /^[A-Za-z0-9_-]{43}$/;

/** Pages that the member's own browser shows; the portal's cookie says who it is. */
export function pageRoutes({ grants, sessions, clients }) {
  function forSession(handle) {
    return async (request) => {
      const sid = /(?:^|; )__Host-sid=([^;]+)/.exec(request.headers.get('Cookie') ?? '')?.[1];
      const session = sid === undefined ? null : await sessions.find(sid);
      return session === null ? page(401, 'Please sign in', '<p>Sign in at the portal first.</p>') : handle(session, request);
    };
  }

  /** What a client asks for, or null: unknown clients and redirects are never sent anywhere. */
  function asked(fields) {
    const client = clients.get(fields.get('client_id'));
    const redirectUri = fields.get('redirect_uri');
    const challenge = fields.get('code_challenge') ?? '';
    if (client === undefined || !client.redirectUris.includes(redirectUri)) return null;
    if (fields.get('response_type') !== 'code' || fields.get('code_challenge_method') !== 'S256') return null;
    return CHALLENGE.test(challenge) ? { client, redirectUri, challenge, state: fields.get('state') ?? '' } : null;
  }

  function consent(session, request) {
    const fields = new URL(request.url).searchParams;
    const wish = asked(fields);
    if (wish === null) return page(400, 'This link does not work', '<p>Tell the site that sent you here.</p>');
    const hidden = [...fields, ['form_token', session.formToken]]
      .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
      .join('');
    const question = `<p>May ${escaped(wish.client.name)} see and book berths for you?</p>`;
    return page(200, 'Allow access', `${question}<form method="post">${hidden}<button>Allow</button></form>`);
  }

  async function allow(session, request) {
    const fields = new URLSearchParams(await request.text());
    if (fields.get('form_token') !== session.formToken) return page(403, 'Please try again', '');
    const wish = asked(fields);
    if (wish === null) return page(400, 'This link does not work', '');
    const { client, redirectUri, challenge, state } = wish;
    const location = new URL(redirectUri);
    location.searchParams.set('code', grants.issueCode({ user: session.user, clientId: client.id, redirectUri, challenge }));
    location.searchParams.set('state', state);
    return new Response(null, { status: 303, headers: { Location: location.href, 'Cache-Control': 'no-store' } });
  }

  function account(session) {
    return page(200, 'Your account', `<p>Signed in as ${escaped(session.user)}</p>`);
  }

  return [
    { method: 'GET', pattern: /^\/authorize$/, handle: forSession(consent) },
    { method: 'POST', pattern: /^\/authorize$/, handle: forSession(allow) },
    { method: 'GET', pattern: /^\/account$/, handle: forSession(account) },
  ];
}
