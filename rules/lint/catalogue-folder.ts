import * as v from 'valibot';
import {
  type Brand,
  BrandSchema,
  type Codes,
  CodesSchema,
  CompetitorsSchema,
  type Hosts,
  HostsSchema,
  ProductsSchema,
  SellersSchema,
  WhiteLabelSchema,
  WordsFileSchema,
} from '../schema/catalogue.ts';
import type { Complaint } from './check.ts';
import { type RawFile, readJson } from './raw-file.ts';
import { complaintsOf } from './shape.ts';

/** Lists of phrases by what they make of a title or of a line of a list. */
export const PhrasesSchema = v.record(v.string(), v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1)));
export type Phrases = v.InferOutput<typeof PhrasesSchema>;

/** The files that make up the catalogue, by the place that each has in `CatalogueFolder`. */
export const CATALOGUE_FILES = {
  products: 'catalogue/products.json',
  sellers: 'catalogue/sellers.json',
  whiteLabel: 'catalogue/white-label.json',
  brand: 'catalogue/brand.json',
  codes: 'catalogue/codes.json',
  hosts: 'catalogue/hosts.json',
  words: 'catalogue/words.json',
  competitors: 'catalogue/competitors.json',
  titleWords: 'recognise/title-words.json',
  lineWords: 'recognise/line-words.json',
} as const;

/** The catalogue as it stands on disk, read: a part that could not be read is left out, and complained of. */
export interface CatalogueFolder {
  files: readonly RawFile[];
  products?: v.InferOutput<typeof ProductsSchema>;
  sellers?: v.InferOutput<typeof SellersSchema>;
  whiteLabel?: v.InferOutput<typeof WhiteLabelSchema>;
  brand?: Brand;
  codes?: Codes;
  hosts?: Hosts;
  words?: v.InferOutput<typeof WordsFileSchema>;
  competitors?: v.InferOutput<typeof CompetitorsSchema>;
  titleWords?: Phrases;
  lineWords?: Phrases;
  /** What the schema says of files that could not be read. */
  unreadable: readonly Complaint[];
}

const SCHEMAS = {
  products: ProductsSchema,
  sellers: SellersSchema,
  whiteLabel: WhiteLabelSchema,
  brand: BrandSchema,
  codes: CodesSchema,
  hosts: HostsSchema,
  words: WordsFileSchema,
  competitors: CompetitorsSchema,
  titleWords: PhrasesSchema,
  lineWords: PhrasesSchema,
} satisfies Record<keyof typeof CATALOGUE_FILES, v.GenericSchema>;

/** Reads the files of the catalogue; what does not fit its schema is kept as complaints and the rest is still checked. */
export function readCatalogueFolder(files: readonly RawFile[]): CatalogueFolder {
  const unreadable: Complaint[] = [];
  const parts: Record<string, unknown> = {};
  for (const [part, path] of Object.entries(CATALOGUE_FILES) as [keyof typeof CATALOGUE_FILES, string][]) {
    const file = files.find((each) => each.file === path);
    if (file === undefined) {
      unreadable.push({ file: path, field: '', what: 'is missing', mend: 'put the file back' });
      continue;
    }
    const value = readJson(file, unreadable);
    if (value === undefined) continue;
    const result = v.safeParse(SCHEMAS[part], value);
    if (result.success) parts[part] = result.output;
    else unreadable.push(...complaintsOf(result.issues, path, ''));
  }
  return { ...parts, files, unreadable };
}
