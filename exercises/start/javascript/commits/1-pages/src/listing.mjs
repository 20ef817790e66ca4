import { pageOf } from './pages.mjs';

const byName = (a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' });

/** One page of the names of all plants in stock, in alphabetical order. */
export function listing(plants, number = 1) {
  const names = plants.filter((plant) => plant.inStock).map((plant) => plant.name).sort(byName);
  return pageOf(names, number);
}
