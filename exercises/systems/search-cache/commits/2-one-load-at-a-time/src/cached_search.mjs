/** A search that remembers: `search(number)` answers as the supplier does. */
export class CachedSearch {
  #cache;
  #supplier;
  #underWay = new Map();

  constructor(supplier, cache) {
    this.#supplier = supplier;
    this.#cache = cache;
  }

  // ~ decoy nothing-awaited-between
  async search(number) {
    const known = this.#cache.get(number);
    // ~ end
    // ~ defect empty-answers-not-remembered main
    if (known?.length) return known;
    // ~ fix
    // ~| if (known !== undefined) return known;
    // ~ end
    const waiting = this.#underWay.get(number);
    if (waiting !== undefined) return waiting;
    const search = this.#load(number);
    this.#underWay.set(number, search);
    return search;
  }

  async #load(number) {
    try {
      const parts = await this.#supplier.search(number);
      this.#cache.set(number, parts);
      return parts;
    } finally {
      // ~ decoy removed-in-finally
      this.#underWay.delete(number);
      // ~ end
    }
  }
}
