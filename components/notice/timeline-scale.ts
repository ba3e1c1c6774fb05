import type { Instant } from '../../rules/instant.ts';

/**
 * Where to draw instants on a line: in proportion to time, yet never closer together than a mark is wide.
 *
 * @param instants in order of time.
 * @param length of the line; the result lies between 0 and this.
 * @param gap the smallest distance between two marks. Where the line is too short for all of them, they share it evenly.
 */
export function placeOnLine(instants: readonly Instant[], length: number, gap: number): number[] {
  const times = instants.map((instant) => Date.parse(instant));
  const first = times[0] ?? 0;
  const span = (times.at(-1) ?? 0) - first;
  const room = Math.min(gap, instants.length > 1 ? length / (instants.length - 1) : 0);
  const places = times.map((time) => (span > 0 ? ((time - first) / span) * length : 0));
  return pressedBack(pushedOn(places, room), length, room);
}

/** Every place at least `room` after the one before it. */
function pushedOn(places: readonly number[], room: number): number[] {
  let least = 0;
  return places.map((place) => {
    const kept = Math.max(place, least);
    least = kept + room;
    return kept;
  });
}

/** The same from the other end, for those that were pushed past it. */
function pressedBack(places: readonly number[], length: number, room: number): number[] {
  let most = length;
  return places
    .toReversed()
    .map((place) => {
      const kept = Math.min(place, most);
      most = kept - room;
      return kept;
    })
    .toReversed();
}
