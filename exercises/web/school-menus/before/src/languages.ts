const OURS = ['en', 'ga', 'pl', 'uk'];

/** The first language of Accept-Language that we have; people's browsers list them in order. */
export function languageOf(header: string | undefined): string {
  for (const part of (header ?? '').split(',')) {
    const wanted = part.trim().slice(0, 2).toLowerCase();
    if (OURS.includes(wanted)) return wanted;
  }
  return 'en';
}
