import type { Report } from './reports.ts';

/** The report that a page ended with. Reports of one minute are told apart by their numbers. */
export interface Cursor {
  foundAt: string;
  id: number;
}

export interface Page {
  reports: Report[];
  next: string | null;
}

export function encode(cursor: Cursor): string {
  return Buffer.from(`${cursor.foundAt} ${cursor.id}`).toString('base64url');
}

export function decode(text: string): Cursor | null {
  const parts = /^(\S{17}) (\d{1,9})$/.exec(Buffer.from(text, 'base64url').toString());
  return parts && { foundAt: parts[1], id: Number(parts[2]) };
}

/** The page behind a cursor, of a list with the newest find first. */
export function pageOf(list: Report[], after: Cursor | null, limit: number): Page {
  let rest = list;
  if (after !== null) {
    const { foundAt, id } = after;
    // ~ defect later-numbers-are-passed-over
    rest = list.filter((each) => each.foundAt <= foundAt && each.id < id);
    // ~ fix
    // ~| rest = list.filter((each) => each.foundAt < foundAt || (each.foundAt === foundAt && each.id < id));
    // ~ end
  }
  // ~ decoy last-page-without-a-link
  const reports = rest.slice(0, limit);
  const next = rest.length > limit ? encode(rest[limit - 1]) : null;
  return { reports, next };
  // ~ end
}
