import type { Child, Dish, Week } from './store.ts';

function shouldNotEat(child: Child, dish: Dish): boolean {
  return dish.allergens.some((allergen) => child.avoids.includes(allergen));
}

// ~ accept marks-in-the-kept-week
/** The week with the names of the children who should not eat a dish. */
export function mark(week: Week, children: Child[]): Week {
  for (const day of week.days) {
    for (const dish of day.dishes) {
      const names = children.filter((child) => shouldNotEat(child, dish)).map((child) => child.name);
      if (names.length > 0) dish.notFor = names;
    }
  }
  return week;
}
// ~ end
