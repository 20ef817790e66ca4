/** A table as the Prisma client shows it, as far as lib/ uses it. */
class Table {
  rows = [];

  #matches(row, where) {
    return Object.entries(where).every(([name, wanted]) => {
      if (wanted !== null && typeof wanted === 'object') return row[name] > wanted.gt;
      return (row[name] ?? null) === wanted;
    });
  }

  async findFirst({ where }) {
    return this.rows.find((row) => this.#matches(row, where)) ?? null;
  }

  async findUnique({ where }) {
    return this.findFirst({ where });
  }

  async findUniqueOrThrow({ where }) {
    const row = await this.findFirst({ where });
    if (row === null) throw Object.assign(new Error('No row'), { name: 'PrismaClientKnownRequestError', code: 'P2025' });
    return row;
  }

  async create({ data }) {
    const row = { id: this.rows.length + 1, ...data };
    this.rows.push(row);
    return row;
  }

  async update({ where, data }) {
    return Object.assign(await this.findUniqueOrThrow({ where }), data);
  }
}

export function fakePrisma() {
  return { member: new Table(), invitation: new Table() };
}
