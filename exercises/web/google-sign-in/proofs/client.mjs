/**
 * Tables that filter as Prisma documents it: a field whose value is `undefined` is left out of the filter, and `null` is a value.
 * https://www.prisma.io/docs/orm/prisma-client/special-fields-and-types/null-and-undefined
 */
class Table {
  rows = [];

  async findFirst({ where }) {
    const wanted = Object.entries(where).filter(([, value]) => value !== undefined);
    const fits = (row) => wanted.every(([name, value]) => (value?.gt ? row[name] > value.gt : (row[name] ?? null) === value));
    return this.rows.find(fits) ?? null;
  }

  async findUnique({ where }) {
    return this.findFirst({ where });
  }

  async create({ data }) {
    const row = { id: this.rows.length + 1, ...data };
    this.rows.push(row);
    return row;
  }

  async update({ where, data }) {
    return Object.assign(await this.findFirst({ where }), data);
  }
}

export function client() {
  return { member: new Table(), invitation: new Table() };
}
