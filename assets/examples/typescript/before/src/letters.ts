// Letters that wait in the mail room.

/** One letter: who it goes to, and its weight in grams. */
export interface Letter {
  to: string;
  grams: number;
}

/** The weight of all letters in grams. */
export function totalWeight(letters: Letter[]): number {
  return letters.reduce((sum, letter) => sum + letter.grams, 0);
}
