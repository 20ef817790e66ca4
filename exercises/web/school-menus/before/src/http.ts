import type { IncomingHttpHeaders } from 'node:http';

export interface Asked {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export function json(status: number, value: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

export function problem(status: number, message: string): Answer {
  const answer = json(status, { message });
  answer.headers['cache-control'] = 'no-store';
  return answer;
}

export function cookie(asked: Asked, name: string): string | undefined {
  for (const part of (asked.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name) return value;
  }
  return undefined;
}

export function bearer(asked: Asked): string | undefined {
  const [scheme, token] = (asked.headers.authorization ?? '').split(' ');
  return scheme.toLowerCase() === 'bearer' ? token : undefined;
}
