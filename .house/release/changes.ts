/** @returns what is wrong with the newest entry of a list of changes, in sentences. */
export function findings(version: string, changes: string): string[] {
  const [, newest = ''] = changes.split(/^## /m);
  const [heading = '', ...rest] = newest.split('\n');
  const [name, date] = heading.split(' – ');
  const parts = rest.filter((line) => line.startsWith('### ')).map((line) => line.slice(4));
  const found: string[] = [];
  if (name !== version) found.push(`CHANGELOG.md begins with ${name}, package.json says ${version}.`);
  if (!/^(?:\d{4}-\d{2}-\d{2}|not yet released)$/.test(date ?? '')) {
    found.push(`CHANGELOG.md: "${heading}" needs " – " and a date, or "not yet released".`);
  }
  if (parts[0] !== 'Law') found.push('CHANGELOG.md: the newest version does not begin with its Law part.');
  return found;
}
