export const CAUSES = ['wolf', 'bear', 'dog', 'fall', 'lightning', 'unknown'];

export interface Sent {
  foundAt: string;
  animals: number;
  cause: string;
}

export interface Report {
  id: number;
  alp: string;
  foundAt: string;
  animals: number;
  cause: string;
}

const MINUTE = /^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\dZ$/;

export function problemOf(sent: Sent): string | null {
  if (!MINUTE.test(sent.foundAt)) return 'foundAt is a minute in UTC, like 2024-07-08T16:40Z';
  if (!Number.isInteger(sent.animals) || sent.animals < 1) return 'animals is a whole number';
  if (!CAUSES.includes(sent.cause)) return `cause is one of ${CAUSES.join(', ')}`;
  return null;
}

export class Reports {
  private readonly all: Report[] = [];

  constructor(all: Report[]) {
    this.all.push(...all);
  }

  add(alp: string, sent: Sent): Report {
    const { foundAt, animals, cause } = sent;
    const report = { id: this.all.length + 1, alp, foundAt, animals, cause };
    this.all.push(report);
    return report;
  }

  /** The reports of an alp, or of all alps; newest find first, of one minute the highest number. */
  list(alp: string | null): Report[] {
    return this.all
      .filter((each) => alp === null || each.alp === alp)
      .sort((a, b) => b.foundAt.localeCompare(a.foundAt) || b.id - a.id);
  }
}
