import type { Report } from './reports.ts';

const PAID = ['wolf', 'bear'];

export interface Found {
  reports: Report[];
  next: string | null;
}

/** Asks the server for a path, with the office's key. */
export type Ask = (path: string) => Promise<Found>;

/** How many animals are paid to each alp for a month like 2024-07. */
export async function totals(ask: Ask, month: string): Promise<Map<string, number>> {
  const animals = new Map<string, number>();
  // ~ accept later-numbers-are-passed-over
  let path: string | null = '/reports?limit=500';
  while (path !== null) {
    const { reports, next } = await ask(path);
    for (const report of reports) {
      if (!report.foundAt.startsWith(month) || !PAID.includes(report.cause)) continue;
      animals.set(report.alp, (animals.get(report.alp) ?? 0) + report.animals);
    }
    path = next;
  }
  // ~ end
  return animals;
}
