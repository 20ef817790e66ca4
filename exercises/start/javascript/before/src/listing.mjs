const byName = (a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' });

/** The names of all plants in stock, in alphabetical order. */
export function listing(plants) {
  return plants.filter((plant) => plant.inStock).map((plant) => plant.name).sort(byName);
}
