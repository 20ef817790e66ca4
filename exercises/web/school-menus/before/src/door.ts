// Printed on Fridays and hung on the canteen's door. Don't make it pretty, the printers are from 2009. (S.)
import type { Week } from './store.ts';

function esc(s: string): string {
  return s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

export function doorPage(week: Week): string {
  let html = '<!doctype html><meta charset="utf-8"><title>' + esc(week.school) + '</title><table border=1>';
  for (const d of week.days) {
    html += '<tr><th>' + d.date + '</th><td>';
    for (const dish of d.dishes) {
      html += esc(dish.title) + ' <small>(' + dish.allergens.map(esc).join(', ') + ')</small><br>';
    }
    html += '</td></tr>';
  }
  return html + '</table>';
}
