/** What may be shipped beside code under the MIT licence, with no more duty than to name it. */
const LICENCES = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'MPL-2.0']);

/** As much as is needed of a CycloneDX document, version 1.5. */
export interface Parts {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string } };
  components: Part[];
}

interface Part {
  name: string;
  version: string;
  licenses?: { license: { id?: string; name?: string } }[];
}

/** The same list for the same lockfile: without the moment, the random number, and the folder's name in place of ours. */
export function steady({ serialNumber: _, ...parts }: Parts, name: string): Parts {
  const { timestamp: __, ...metadata } = parts.metadata;
  return { ...parts, metadata: { ...metadata, component: { ...metadata.component, name } } };
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
