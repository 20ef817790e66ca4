import type { IncomingHttpHeaders } from 'node:http';

import type { Family, Week } from '../src/store.ts';

/** Three dishes, two families; every week that is loaded is a new one, as from the database. */
export class FakeStore {
  loads = 0;
  saved: unknown[] = [];
  fails = false;

  async loadWeek(school: string, monday: string, language: string): Promise<Week | null> {
    this.loads += 1;
    if (this.fails) throw new Error('too many clients already');
    if (school !== 'scoil-bhride') return null;
    const soup: Record<string, string> = { en: 'Vegetable soup', pl: 'Zupa jarzynowa' };
    return {
      school,
      monday,
      days: [
        { date: monday, dishes: [
          { id: 1, title: 'Chicken satay', allergens: ['peanuts', 'soya'] },
          { id: 2, title: soup[language] ?? soup.en, allergens: ['celery'] },
        ] },
        { date: monday, dishes: [{ id: 3, title: 'Macaroni cheese', allergens: ['milk', 'wheat'] }] },
      ],
    };
  }

  async saveDish(school: string, id: number, title: string, allergens: string[]): Promise<boolean> {
    this.saved.push({ school, id, title, allergens });
    return id < 4;
  }

  async familyOfSession(session: string): Promise<Family | null> {
    if (session === 's-byrne') return { id: 7, children: [{ name: 'Oisín', avoids: ['peanuts'] }, { name: 'Aoife', avoids: [] }] };
    if (session === 's-nowak') return { id: 8, children: [{ name: 'Zofia', avoids: ['milk', 'eggs'] }] };
    return null;
  }

  async familyOfToken(token: string): Promise<Family | null> {
    return this.familyOfSession(token.replace('t-', 's-'));
  }

  async schoolOfKitchen(key: string): Promise<string | null> {
    return key === 'k-bhride' ? 'scoil-bhride' : null;
  }
}

export function get(path: string, headers: IncomingHttpHeaders = {}) {
  return { method: 'GET', path, headers, body: '' };
}

export const WEEK = '/api/schools/scoil-bhride/weeks/2025-03-03';
export const BYRNE = { cookie: 'seen=1; family=s-byrne' };
export const NOWAK = { authorization: 'Bearer t-nowak' };

/** Names beside each dish, by its title. */
export function names(body: string) {
  const dishes = JSON.parse(body).days.flatMap((day) => day.dishes);
  return Object.fromEntries(dishes.map((dish) => [dish.title, dish.notFor ?? []]));
}
