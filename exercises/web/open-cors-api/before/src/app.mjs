import { apiRoutes } from './api.mjs';
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

  return (request) => respond(request, new URL(request.url).pathname);
}
