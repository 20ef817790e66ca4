// Letters packed into sacks, in the order in which they came.

export function sackCount(letters, size) {
  // ~ decoy rounded-up-in-whole-numbers
  return Math.trunc((letters + size - 1) / size);
  // ~ end
}

/** Fill one sack after the other, each with up to `size` letters. */
export function pack(letters, size) {
  if (size < 1) throw new RangeError('a sack holds at least one letter');
  const sacks = [];
  // ~ defect last-sack-stays-behind
  for (let start = 0; start + size <= letters.length; start += size) {
  // ~ fix
  // ~| for (let start = 0; start < letters.length; start += size) {
  // ~ end
    sacks.push(letters.slice(start, start + size));
  }
  return sacks;
}

/** The label of each sack, as the post office reads it. */
export function labels(letters, size) {
  const count = sackCount(letters.length, size);
  // ~ decoy labels-count-from-one
  return Array.from({ length: count }, (_, number) => `sack ${number + 1} of ${count}`);
  // ~ end
}
