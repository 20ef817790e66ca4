// For the public map: nobody must see from it where a flock is.
const SIDE = 5_000;

export function square(east: number, north: number): string {
  var e = Math.floor(east / SIDE), n = Math.floor(north / SIDE)
  return e + '/' + n
}
