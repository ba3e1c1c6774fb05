import type { Place, StructuredRecord } from '../../rules/evidence.ts';
import { LIMITS } from '../../rules/evidence-limits.ts';

/** What structured data said, whatever its syntax. */
export interface Structured {
  records: StructuredRecord[];
  /** Types of the outermost records. */
  types: string[];
  breadcrumbs: string[];
}

/** Types whose records are kept; of the others only the name of the type is. */
const KEPT = /product|application|software|offer$|book|course|service|event|movie|review|posting|article|vehicle/i;

/** "http://schema.org/Product" → "Product". */
export function shortType(type: string): string {
  return (/[^/#:]*$/.exec(type.trim())?.[0] ?? '').slice(0, LIMITS.label);
}

export function isKept(type: string): boolean {
  return KEPT.test(type);
}

export function noteType(into: Structured, type: string): void {
  if (type && into.types.length < LIMITS.types && !into.types.includes(type)) into.types.push(type);
}

export function emptyRecord(source: StructuredRecord['source'], type: string, place: Place): StructuredRecord {
  return {
    source,
    type,
    name: '',
    brand: '',
    code: '',
    about: '',
    priced: false,
    availability: '',
    nested: false,
    place,
  };
}
