/**
 * A key-value store whose rows expire. Options of `put` are named as in Workers KV:
 *
 *   expirationTtl   seconds from now
 *   expiration      seconds since the epoch
 *
 * Without either a row stays for good.
 */
export class Store {
  #now;
  #rows;

  constructor({ now = Date.now, rows = [] } = {}) {
    this.#now = now;
    this.#rows = new Map(rows);
  }

  /** A store from the text of a snapshot. */
  static load(text, { now = Date.now } = {}) {
    return new Store({ now, rows: JSON.parse(text) });
  }

  put(key, value, { expirationTtl, expiration } = {}) {
    const ends = expirationTtl === undefined ? expiration : this.#now() / 1000 + expirationTtl;
    this.#rows.set(key, { value: structuredClone(value), ends });
  }

  /** The value of a key, or null. */
  get(key) {
    const row = this.#rows.get(key);
    return row === undefined || this.#isOver(row) ? null : structuredClone(row.value);
  }

  delete(key) {
    this.#rows.delete(key);
  }

  /** Forgets rows that have expired. */
  sweep() {
    for (const [key, row] of this.#rows) {
      if (this.#isOver(row)) this.#rows.delete(key);
    }
  }

  snapshot() {
    return JSON.stringify([...this.#rows]);
  }

  #isOver(row) {
    return row.ends !== undefined && row.ends <= this.#now() / 1000;
  }
}
