/** Berths and who has booked them; dates are days such as 2025-07-14, the last one not included. */
export class Bookings {
  #berths;
  #booked = new Map();
  #next = 1;

  constructor(berths) {
    this.#berths = [...berths].sort((a, b) => a.id - b.id);
  }

  berths(after, limit) {
    return this.#berths.filter(({ id }) => id > after).slice(0, limit);
  }

  of(user) {
    return [...this.#booked.values()].filter((booking) => booking.user === user);
  }

  /** The new booking, or null when there is no such berth or it is taken. */
  book(user, berth, from, to) {
    if (!this.#berths.some(({ id }) => id === berth)) return null;
    const taken = [...this.#booked.values()].some((other) => other.berth === berth && from < other.to && other.from < to);
    if (taken) return null;
    const booking = { id: this.#next++, user, berth, from, to };
    this.#booked.set(booking.id, booking);
    return booking;
  }

  /** Whether the user had this booking; now it is gone. */
  cancel(user, id) {
    return this.#booked.get(id)?.user === user && this.#booked.delete(id);
  }
}
