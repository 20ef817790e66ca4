import type { Store, Week } from './store.ts';

type Clock = () => number;

export interface Numbers {
  hits: number;
  loads: number;
  failures: number;
  kept: number;
}

interface Kept {
  week: Promise<Week | null>;
  until: number;
}

const KEEP_MS = 60_000;
const MOST = 1_000;

/** The weeks that were asked for during the last minute. */
export class Menus {
  private readonly store: Store;
  private readonly now: Clock;
  private readonly kept = new Map<string, Kept>();
  private hits = 0;
  private loads = 0;
  private failures = 0;

  constructor(store: Store, now: Clock = Date.now) {
    this.store = store;
    this.now = now;
  }

  async week(school: string, monday: string, language: string): Promise<Week | null> {
    // ~ accept marks-in-the-kept-week
    const key = `${school} ${monday} ${language}`;
    // ~ end
    let entry = this.kept.get(key);
    if (entry === undefined || entry.until <= this.now()) {
      entry = { week: this.store.loadWeek(school, monday, language), until: this.now() + KEEP_MS };
      this.keep(key, entry);
    } else {
      this.hits += 1;
    }
    // ~ defect marks-in-the-kept-week main
    return entry.week;
    // ~ fix
    // ~| return structuredClone(await entry.week);
    // ~ end
  }

  // ~ decoy load-during-a-save
  /** To be called when a kitchen has changed something. */
  forget(school: string): void {
    for (const key of this.kept.keys()) {
      if (key.startsWith(`${school} `)) this.kept.delete(key);
    }
  }
  // ~ end

  numbers(): Numbers {
    return { hits: this.hits, loads: this.loads, failures: this.failures, kept: this.kept.size };
  }

  private keep(key: string, entry: Kept): void {
    this.loads += 1;
    // ~ decoy made-up-schools
    this.kept.delete(key);
    this.kept.set(key, entry);
    if (this.kept.size > MOST) {
      const [oldest] = this.kept.keys();
      this.kept.delete(oldest);
    }
    // ~ end
    // ~ decoy failed-load-is-kept
    entry.week.catch(() => {
      this.failures += 1;
      if (this.kept.get(key) === entry) this.kept.delete(key);
    });
    // ~ end
  }
}
