import { apiRoutes } from './api.mjs';
import { allowOrigin, isOpen, preflight } from './cors.mjs';
import { oauthRoutes } from './oauth.mjs';
import { pageRoutes } from './pages.mjs';
import { json } from './responses.mjs';

export function createApp({ grants, bookings, sessions, clients, issuer, log = console.error }) {
  const routes = [
    ...oauthRoutes({ grants, issuer }),
    ...apiRoutes({ grants, bookings }),
    ...pageRoutes({ grants, sessions, clients }),
  ];

  async function respond(request, pathname) {
    try {
      for (const { method, pattern, handle } of routes) {
        const match = method === request.method ? pattern.exec(pathname) : null;
        if (match !== null) return await handle(request, match);
      }
      return json(404, { error: 'not_found' });
    } catch (error) {
      log(error);
      return json(500, { error: 'server_error' });
    }
  }

  return async (request) => {
    const { pathname } = new URL(request.url);
    if (!isOpen(pathname)) return respond(request, pathname);
    // ~ decoy preflight-without-token
    const response = request.method === 'OPTIONS' ? preflight() : await respond(request, pathname);
    // ~ end
    return allowOrigin(request, response);
  };
}
