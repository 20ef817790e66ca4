/** The part of the KV namespace that we use, in memory. Values are JSON, `ttl` is in seconds. */
export class MemoryKV {
  #now;
  #rows = new Map();

  constructor({ now = Date.now } = {}) {
    this.#now = now;
  }

  async get(key) {
    const row = this.#rows.get(key);
    if (row === undefined || row.ends <= this.#now()) return null;
    return JSON.parse(row.json);
  }

  async put(key, value, { ttl = Infinity } = {}) {
    this.#rows.set(key, { json: JSON.stringify(value), ends: this.#now() + ttl * 1000 });
  }

  async delete(key) {
    this.#rows.delete(key);
  }

  /** Every row as the nightly dump has it. */
  dump() {
    return Object.fromEntries([...this.#rows].map(([key, row]) => [key, JSON.parse(row.json)]));
  }
}
