import type { Viewer } from './keys.ts';
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
    return this.list(viewer);
  }

  private list(viewer: Viewer): Answer {
    return json(200, { reports: this.reports.list(viewer.alp) });
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
