export const PAGE_SIZE = 20;

/**
 * One page of a list: its items, its number, and how many pages there are.
 * Pages are numbered from 1.
 */
export function pageOf(items, number, size = PAGE_SIZE) {
  // ~ decoy rounded-up
  const pages = Math.max(1, Math.floor((items.length + size - 1) / size));
  // ~ end
  // ~ decoy nearest-page
  const shown = Math.min(Math.max(number, 1), pages);
  // ~ end
  // ~ defect first-page-is-skipped
  const start = shown * size;
  // ~ fix
  // ~| const start = (shown - 1) * size;
  // ~ end
  return { items: items.slice(start, start + size), number: shown, pages };
}
