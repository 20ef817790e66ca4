import type { Viewer } from './keys.ts';
import { decode, pageOf } from './pages.ts';
import { problemOf } from './reports.ts';
import type { Report, Reports } from './reports.ts';

export interface Asked {
  method: string;
  url: string;
  key: string;
  body: string;
}

export interface Answer {
  status: number;
  body: string;
}

export type Keep = (report: Report) => void;

const MOST = 500;

/** Phones up to 2.3 ask without a limit, and get everything. */
function limitOf(text: string | null): number | null {
  // ~ decoy no-limit-is-everything
  if (text === null) return Infinity;
  // ~ end
  if (!/^[1-9]\d*$/.test(text)) return null;
  return Math.min(Number(text), MOST);
}

function json(status: number, value: unknown): Answer {
  return { status, body: JSON.stringify(value) };
}

export class App {
  private readonly reports: Reports;
  private readonly keys: Map<string, Viewer>;
  private readonly keep: Keep;

  constructor(reports: Reports, keys: Map<string, Viewer>, keep: Keep) {
    this.reports = reports;
    this.keys = keys;
    this.keep = keep;
  }

  handle(asked: Asked): Answer {
    const viewer = this.keys.get(asked.key);
    if (viewer === undefined) return json(401, { message: 'This key opens nothing' });
    const url = new URL(asked.url, 'http://foldbook');
    if (url.pathname !== '/reports') return json(404, { message: 'No such page' });
    if (asked.method === 'POST') return this.add(viewer, asked.body);
    return this.list(viewer, url.searchParams);
  }

  private list(viewer: Viewer, query: URLSearchParams): Answer {
    const limit = limitOf(query.get('limit'));
    if (limit === null) return json(400, { message: `limit is a whole number from 1 to ${MOST}` });
    // ~ decoy cursors-can-be-made-up
    const after = query.get('after');
    const cursor = after === null ? null : decode(after);
    if (after !== null && cursor === null) return json(400, { message: 'after is not a place to go on from' });
    // ~ end
    // ~ decoy list-made-anew
    const { reports, next } = pageOf(this.reports.list(viewer.alp), cursor, limit);
    // ~ end
    return json(200, { reports, next: next && `/reports?limit=${limit}&after=${next}` });
  }

  private add(viewer: Viewer, body: string): Answer {
    if (viewer.alp === null) return json(403, { message: 'The office reports nothing' });
    const sent = JSON.parse(body);
    const problem = problemOf(sent);
    if (problem !== null) return json(400, { message: problem });
    const report = this.reports.add(viewer.alp, sent);
    this.keep(report);
    return json(201, report);
  }
}
