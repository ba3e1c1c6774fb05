/** What may be shipped beside code under the MIT licence, with no more duty than to name it. */
const LICENCES = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'MPL-2.0',
  'BlueOak-1.0.0',
]);

/** As much as is needed of a CycloneDX document, version 1.5. */
export interface Parts {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { 'bom-ref': string; name: string } };
  components: Part[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

interface Part {
  'bom-ref': string;
  name: string;
  version: string;
  licenses?: { license: { id?: string; name?: string } }[];
}

/** The same list for the same lockfile: without the moment, the random number, and the folder's name in place of ours. */
export function steady({ serialNumber: _, ...parts }: Parts, name: string): Parts {
  const { timestamp: __, ...metadata } = parts.metadata;
  return { ...parts, metadata: { ...metadata, component: { ...metadata.component, name } } };
}

/** What a lockfile says of each package, by its place under `node_modules`. */
export type Lock = Readonly<Record<string, { version?: string; dev?: boolean; devOptional?: boolean }>>;

/**
 * Without what only development needs: what is left is led to from the project by packages that the lockfile marks as
 * nobody's tools. npm could leave tools out itself, but with them falls what they need as well, and so a library that is
 * shipped.
 */
export function withoutTools(parts: Parts, lock: Lock): Parts {
  const tools = new Set(
    Object.entries(lock)
      .filter(([, { dev, devOptional }]) => dev || devOptional)
      .map(([place, { version }]) => `${place.replace(/^.*node_modules\//, '')}@${version}`),
  );
  const leads = new Map(
    parts.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn.filter((to) => !tools.has(to))]),
  );
  const kept = new Set([parts.metadata.component['bom-ref']]);
  for (const ref of kept) for (const to of leads.get(ref) ?? []) kept.add(to);
  return {
    ...parts,
    components: parts.components.filter((part) => kept.has(part['bom-ref'])),
    dependencies: [...leads].filter(([ref]) => kept.has(ref)).map(([ref, dependsOn]) => ({ ref, dependsOn })),
  };
}

/** @returns a sentence for each package that the project depends on and the list does not name. */
export function missing({ components }: Pick<Parts, 'components'>, wanted: Readonly<Record<string, string>>): string[] {
  return Object.entries(wanted).flatMap(([name, version]) =>
    components.some((part) => part['bom-ref'] === `${name}@${version}`)
      ? []
      : [`${name} ${version} is shipped and is not in the parts list.`],
  );
}

/** @returns a sentence for each part whose licence nobody has agreed to. */
export function strangers({ components }: Pick<Parts, 'components'>): string[] {
  return components.flatMap((part) => {
    const licences = licencesOf(part);
    const fine = licences.length > 0 && licences.every((id) => LICENCES.has(id));
    return fine
      ? []
      : [
          `${part.name} ${part.version} has the licence ${licences.join(', ') || '(none named)'}: agree to it in .house/release/parts.ts, or do without it.`,
        ];
  });
}

export function licencesOf({ licenses = [] }: Part): string[] {
  return licenses.map(({ license }) => license.id ?? license.name ?? '');
}
