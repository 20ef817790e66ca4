import { json } from './responses.mjs';

const PAGE = 50;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What programs may do for a member. The bearer token is the only thing that says who it is. */
export function apiRoutes({ grants, bookings }) {
  function forMember(handle) {
    return (request, match) => {
      const token = /^Bearer +(\S+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
      const user = token === undefined ? null : grants.userOf(token);
      if (user === null) return json(401, { error: 'invalid_token' }, { 'WWW-Authenticate': 'Bearer realm="mooring"' });
      return handle(user, request, match);
    };
  }

  function listBerths(user, request) {
    const url = new URL(request.url);
    const berths = bookings.berths(Number(url.searchParams.get('after') ?? 0), PAGE);
    if (berths.length < PAGE) return json(200, { berths });
    return json(200, { berths }, { Link: `<${url.pathname}?after=${berths.at(-1).id}>; rel="next"` });
  }

  function listBookings(user) {
    return json(200, { bookings: bookings.of(user) });
  }

  async function book(user, request) {
    const wish = await request.json().catch(() => null);
    const { berth, from, to } = wish ?? {};
    if (!Number.isInteger(berth) || !DAY.test(from) || !DAY.test(to) || from >= to) return json(400, { error: 'bad_request' });
    const booking = bookings.book(user, berth, from, to);
    return booking === null ? json(409, { error: 'not_free' }) : json(201, booking);
  }

  function cancel(user, request, match) {
    return bookings.cancel(user, Number(match[1])) ? new Response(null, { status: 204 }) : json(404, { error: 'not_found' });
  }

  return [
    { method: 'GET', pattern: /^\/api\/berths$/, handle: forMember(listBerths) },
    { method: 'GET', pattern: /^\/api\/bookings$/, handle: forMember(listBookings) },
    { method: 'POST', pattern: /^\/api\/bookings$/, handle: forMember(book) },
    { method: 'DELETE', pattern: /^\/api\/bookings\/(\d+)$/, handle: forMember(cancel) },
  ];
}
