import { App } from '../src/app.ts';
import { readKeys } from '../src/keys.ts';
import { Reports } from '../src/reports.ts';

export const KEYS = readKeys('k-office *\nk-sent sent\nk-ftan ftan\n');

/** What came in during three weeks of July 2024; the phone of Ftan was walked down on the 19th. */
const CAME_IN = [
  ['sent', '2024-07-02T04:10Z', 1, 'wolf'],
  ['sent', '2024-07-04T17:32Z', 2, 'fall'],
  ['ardez', '2024-07-08T16:40Z', 1, 'dog'],
  ['ardez', '2024-07-08T16:40Z', 4, 'dog'],
  ['sent', '2024-07-08T16:40Z', 2, 'dog'],
  ['ardez', '2024-07-11T05:00Z', 1, 'wolf'],
  ['sent', '2024-07-15T19:21Z', 1, 'unknown'],
  ['ardez', '2024-07-18T06:02Z', 3, 'bear'],
  ['ftan', '2024-07-09T05:55Z', 2, 'wolf'],
  ['ftan', '2024-07-12T06:15Z', 1, 'wolf'],
  ['ftan', '2024-07-17T20:48Z', 1, 'lightning'],
  ['sent', '2024-07-20T05:37Z', 2, 'wolf'],
];

export function summer(): Reports {
  const reports = new Reports([]);
  for (const [alp, foundAt, animals, cause] of CAME_IN) reports.add(alp, { foundAt, animals, cause });
  return reports;
}

export function get(app: App, url: string, key: string) {
  const { status, body } = app.handle({ method: 'GET', url, key, body: '' });
  return { status, ...JSON.parse(body) };
}
