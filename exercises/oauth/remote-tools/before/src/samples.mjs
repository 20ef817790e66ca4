/** The collection, as it was exported last night. */
export class Samples {
  #entries;

  constructor(entries) {
    this.#entries = entries;
  }

  /** What a person may see: their own samples, and what was published. */
  visibleTo(user) {
    return this.#entries.filter((entry) => entry.owner === user || entry.published);
  }

  find(user, id) {
    return this.visibleTo(user).find((entry) => entry.id === id) ?? null;
  }
}
