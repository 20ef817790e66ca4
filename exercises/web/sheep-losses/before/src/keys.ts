export interface Viewer {
  /** null for the office, which sees all alps. */
  alp: string | null;
}

/** Keys are lines like `k-58c1 tschlin-dadora`; the office has `*` for an alp. */
export function readKeys(text: string): Map<string, Viewer> {
  const keys = new Map<string, Viewer>();
  for (const line of text.split('\n')) {
    const [key, alp] = line.trim().split(/\s+/);
    if (key && alp) keys.set(key, { alp: alp === '*' ? null : alp });
  }
  return keys;
}
