/** Values by key, for a while, and not more than `size` of them. `ttl` is in milliseconds. */
export class Cache {
  hits = 0;
  misses = 0;
  #entries = new Map();
  #now;
  #size;
  #ttl;

  constructor({ ttl, size, now = Date.now }) {
    this.#now = now;
    this.#size = size;
    this.#ttl = ttl;
  }

  /** The value of a key, or undefined. */
  get(key) {
    const entry = this.#entries.get(key);
    if (entry === undefined || entry.ends <= this.#now()) {
      this.misses += 1;
      return undefined;
    }
    this.hits += 1;
    // ~ decoy moved-to-the-end
    // A Map keeps the order in which keys were added: the last one used moves to its end.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    // ~ end
    return entry.value;
  }

  set(key, value) {
    this.#entries.delete(key);
    this.#entries.set(key, { value, ends: this.#now() + this.#ttl });
    if (this.#entries.size > this.#size) {
      const [oldest] = this.#entries.keys();
      this.#entries.delete(oldest);
    }
  }
}
