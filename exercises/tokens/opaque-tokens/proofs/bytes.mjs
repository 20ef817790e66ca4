/** A source that gives 0, 1, … 255, 0, 1, …: every byte equally often. */
export function everyByteInTurn() {
  let next = 0;
  return (bytes) => {
    for (let i = 0; i < bytes.length; i += 1) bytes[i] = next++ & 255;
    return bytes;
  };
}

/** How often each character occurs. */
export function counted(text) {
  const counts = new Map();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}
