import { DESCRIBED, type DescribedKey } from './described.ts';

const TYPES = {
  boolean: { type: 'boolean' },
  text: { type: 'string' },
  list: { type: 'array', items: { type: 'string' } },
} as const;

function property({ key, kind, title, description }: DescribedKey) {
  return [key, { title, description, ...TYPES[kind] }];
}

/**
 * The schema by which Chromium decides what reaches the extension. Values are left to our own parser on purpose: what
 * a schema refuses vanishes without a word, and nobody could tell the administrator why.
 */
export function managedSchema() {
  return { type: 'object', properties: Object.fromEntries(DESCRIBED.map(property)) };
}
