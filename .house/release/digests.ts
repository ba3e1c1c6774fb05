/** SHA-256 by file: the files of each build, and the packages that they are zipped into. */
export type Digests = ReadonlyMap<string, string>;

/** @returns a sentence for each file that two builds do not have alike. */
export function differences(one: Digests, other: Digests, where: string): string[] {
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  if (names.length === 0) return [`Nothing was built, neither here nor from ${where}.`];
  return names.flatMap((name) => {
    if (one.get(name) === other.get(name)) return [];
    if (!other.has(name)) return [`${name} is missing in the build from ${where}.`];
    return [`${name} ${one.has(name) ? 'differs in' : 'is only in'} the build from ${where}.`];
  });
}

/** The digests in the form that `sha256sum --check` reads. */
export function checksums(digests: Digests): string {
  return [...digests].map(([name, digest]) => `${digest}  ${name}\n`).join('');
}
