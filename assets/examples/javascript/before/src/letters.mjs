// Letters that wait in the mail room.

/** The weight of all letters in grams. */
export function totalWeight(letters) {
  return letters.reduce((sum, letter) => sum + letter.grams, 0);
}
