/** How many single letters must be added, dropped or replaced to turn `from` into `to`. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (const [column, other] of [...to].entries()) {
      const replace = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replace, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? from.length;
}

/** Longer inputs are no typing slip, and comparing them would only cost time. */
const LONGEST_SLIP = 60;

/**
 * The candidate that was probably meant, or undefined when none is near enough to be offered.
 * Case, hyphens and spaces do not count; neither does a missing or surplus ending ("badgeOnly" for "badge").
 */
export function nearest<T extends string>(input: string, candidates: Iterable<T>): T | undefined {
  if (input.length > LONGEST_SLIP) return undefined;
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '');
  const wanted = plain(input);
  let best: { candidate: T; distance: number } | undefined;
  for (const candidate of candidates) {
    const offered = plain(candidate);
    const related = wanted.length > 3 && (offered.startsWith(wanted) || wanted.startsWith(offered));
    const found = related ? Math.min(1, distance(wanted, offered)) : distance(wanted, offered);
    const limit = Math.max(1, Math.floor(offered.length / 3));
    if (found <= limit && (best === undefined || found < best.distance)) best = { candidate, distance: found };
  }
  return best?.candidate;
}
