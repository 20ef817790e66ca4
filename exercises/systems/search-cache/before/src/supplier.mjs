/** The supplier's database. `query(sql, values)` answers with rows. */
export class Supplier {
  #query;

  constructor(query) {
    this.#query = query;
  }

  async search(number) {
    const rows = await this.#query('select no, title, price, stock from art_all where upper(no_flat) = ?', [number]);
    return rows.map(({ no, title, price, stock }) => ({ no: no.trim(), title: title.trim(), price, inStock: Number(stock) > 0 }));
  }
}
