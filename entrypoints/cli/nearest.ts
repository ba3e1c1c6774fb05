/**
 * The known words closest to one that is not known, at most three, best first. A word counts as close when it starts or
 * contains the other, or can be typed from it with few slips.
 */
export function nearest(word: string, known: Iterable<string>): string[] {
  const asked = word.toLowerCase();
  return [...known]
    .map((each) => ({ each, distance: distanceBetween(asked, each.toLowerCase()) }))
    .filter(({ each, distance }) => distance <= Math.max(2, Math.floor(each.length / 3)))
    .sort((a, b) => a.distance - b.distance || a.each.length - b.each.length)
    .slice(0, 3)
    .map(({ each }) => each);
}

/** " Did you mean buy or sell?", with a leading space; empty when nothing is close. */
export function suggestion(words: readonly string[]): string {
  if (words.length === 0) return '';
  return ` Did you mean ${new Intl.ListFormat('en', { type: 'disjunction' }).format(words)}?`;
}

function distanceBetween(a: string, b: string): number {
  if (a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a))) return 1;
  return slips(a, b);
}

/** Levenshtein's distance: insertions, deletions and replacements. */
function slips(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...a].entries()) {
    const row = [index + 1];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (letter === b[column - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
