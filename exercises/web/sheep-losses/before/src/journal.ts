import { appendFileSync, existsSync, readFileSync } from 'node:fs';

import type { Report } from './reports.ts';

export function readJournal(path: string): Report[] {
  if (!existsSync(path)) return [];
  // The last line may be cut off after a power failure (winter 2022).
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}

export function appendTo(path: string): (report: Report) => void {
  return (report) => appendFileSync(path, `${JSON.stringify(report)}\n`);
}
