import pg from 'pg';

import type { Family, Week } from './store.ts';

const WEEK = `
  SELECT d.served_on::text AS date, d.id, coalesce(t.title, d.title) AS title,
         array(SELECT a.name FROM ingredients i JOIN allergens a USING (allergen) WHERE i.dish = d.id
               UNION SELECT a.name FROM traces x JOIN allergens a USING (allergen) WHERE x.kitchen = s.kitchen
               ORDER BY 1) AS allergens
    FROM dishes d JOIN schools s USING (school) LEFT JOIN titles t ON t.dish = d.id AND t.language = $3
   WHERE s.slug = $1 AND d.served_on >= $2::date AND d.served_on < $2::date + 7
   ORDER BY d.served_on, d.course, d.id`;

export class PostgresStore {
  private readonly pool: pg.Pool;

  constructor(url: string) {
    this.pool = new pg.Pool({ connectionString: url, max: 12 });
  }

  async loadWeek(school: string, monday: string, language: string): Promise<Week | null> {
    const { rows } = await this.pool.query(WEEK, [school, monday, language]);
    if (rows.length === 0) return null;
    const days = new Map();
    for (const { date, ...dish } of rows) {
      if (!days.has(date)) days.set(date, { date, dishes: [] });
      days.get(date).dishes.push(dish);
    }
    return { school, monday, days: [...days.values()] };
  }

  async saveDish(school: string, id: number, title: string, allergens: string[]): Promise<boolean> {
    const { rows } = await this.pool.query('SELECT save_dish($1, $2, $3, $4) AS saved', [school, id, title, allergens]);
    return rows[0].saved;
  }

  async familyOfSession(session: string): Promise<Family | null> {
    return this.family('SELECT family FROM sessions WHERE id = $1 AND ends_at > now()', session);
  }

  async familyOfToken(token: string): Promise<Family | null> {
    return this.family("SELECT family FROM app_tokens WHERE digest = sha256($1::bytea)", token);
  }

  async schoolOfKitchen(key: string): Promise<string | null> {
    const { rows } = await this.pool.query(
      'SELECT s.slug FROM kitchen_keys k JOIN schools s USING (school) WHERE k.digest = sha256($1::bytea)', [key]);
    return rows[0]?.slug ?? null;
  }

  private async family(which: string, value: string): Promise<Family | null> {
    const { rows } = await this.pool.query(
      `SELECT f.family AS id, json_agg(json_build_object('name', c.name, 'avoids', c.avoids)) AS children
         FROM (${which}) f JOIN children c USING (family) GROUP BY 1`, [value]);
    return rows[0] ?? null;
  }
}
