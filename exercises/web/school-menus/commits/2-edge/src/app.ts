import { conditional } from './caching.ts';
import { doorPage } from './door.ts';
import { bearer, json, problem } from './http.ts';
import type { Answer, Asked } from './http.ts';
import { languageOf } from './languages.ts';
import { mark } from './marks.ts';
import { Menus } from './menus.ts';
import { familyOf } from './session.ts';
import type { Store } from './store.ts';

const WEEK = /^\/api\/schools\/([a-z0-9-]+)\/weeks\/(\d{4}-\d\d-\d\d)$/;
const DISH = /^\/api\/schools\/([a-z0-9-]+)\/dishes\/(\d+)$/;
const DOOR = /^\/door\/([a-z0-9-]+)\/(\d{4}-\d\d-\d\d)$/;

// Phones always ask again, Varnish answers guests for five minutes by itself.
const GUESTS = 'public, max-age=0, s-maxage=300';
// ~ neutral private-but-not-no-store
const FAMILY = 'private, no-cache';
// ~ end

function isMonday(date: string): boolean {
  return new Date(`${date}T12:00:00Z`).getUTCDay() === 1;
}

export class App {
  private readonly store: Store;
  private readonly menus: Menus;

  constructor(store: Store, menus: Menus = new Menus(store)) {
    this.store = store;
    this.menus = menus;
  }

  async handle(asked: Asked): Promise<Answer> {
    const week = WEEK.exec(asked.path);
    if (week !== null && asked.method === 'GET') return this.week(asked, week[1], week[2]);
    const dish = DISH.exec(asked.path);
    if (dish !== null && asked.method === 'PUT') return this.saveDish(asked, dish[1], Number(dish[2]));
    const door = DOOR.exec(asked.path);
    if (door !== null && asked.method === 'GET') return this.door(door[1], door[2]);
    return problem(404, 'No such page');
  }

  private async week(asked: Asked, school: string, monday: string): Promise<Answer> {
    if (!isMonday(monday)) return problem(400, 'Weeks begin on Mondays');
    const language = languageOf(asked.headers['accept-language']);
    const week = await this.menus.week(school, monday, language);
    if (week === null) return problem(404, 'No menu for this week');
    const family = await familyOf(asked, this.store);
    // ~ accept marks-in-the-kept-week
    const answer = json(200, family === null ? week : mark(week, family.children));
    // ~ end
    return conditional(asked, answer, family === null ? GUESTS : FAMILY);
  }

  private async door(school: string, monday: string): Promise<Answer> {
    const week = await this.store.loadWeek(school, monday, 'en');
    if (week === null) return problem(404, 'No menu for this week');
    return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: doorPage(week) };
  }

  private async saveDish(asked: Asked, school: string, id: number): Promise<Answer> {
    const kitchen = await this.store.schoolOfKitchen(bearer(asked) ?? '');
    if (kitchen !== school) return problem(403, 'This key is for another kitchen');
    const { title, allergens } = JSON.parse(asked.body);
    if (typeof title !== 'string' || !Array.isArray(allergens)) return problem(400, 'Title and allergens, please');
    if (!(await this.store.saveDish(school, id, title, allergens))) return problem(404, 'No such dish');
    this.menus.forget(school);
    return json(200, { id, title, allergens });
  }
}
