import * as v from 'valibot';
import { DaySchema } from './law.ts';
import { SENSES, type Sense } from './page-words.ts';
import { CONFIDENCES, PRODUCT_CLASSES } from './vocabulary.ts';

/** What the trade calls the thing; the law has other words for it. */
export const CATALOGUE_CLASSES = [
  'consumer-security',
  'business-security',
  'vpn',
  'password-manager',
  'parental',
  'free-tool',
  'removal-tool',
  'threat-intelligence',
  'training',
  'consulting',
  'support',
  'hardware-os',
] as const;

/**
 * How a notice treats a product. `offer`: the usual text. `carve-out`: what the determination leaves out, for certain
 * or as far as it only informs. `free`: the
 * text about downloading. `leaving`: it helps to remove the products, so nobody is warned. `never`: nothing to speak of.
 */
export const TREATMENTS = ['offer', 'carve-out', 'free', 'leaving', 'never'] as const;
export type Treatment = (typeof TREATMENTS)[number];

export const SELLER_KINDS = [
  'vendor',
  'regional-vendor',
  'marketplace',
  'retailer',
  'corporate-reseller',
  'distributor',
  'government-marketplace',
  'app-store',
  'key-shop',
  'download-portal',
] as const;

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is written in lower case with hyphens'));
const Text = v.pipe(v.string(), v.minLength(1));
const Texts = v.pipe(v.array(Text), v.minLength(1));
const Language = v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'a language is two letters of ISO 639-1'));
const Host = v.pipe(
  v.string(),
  v.regex(
    /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
    'a host is written in lower case without scheme or path',
  ),
);
const Family = v.pipe(v.string(), v.regex(/^KL\d{4}$/, 'a family of codes is KL and four digits'));

/** Where a product stands outside shops: package and item numbers by store. */
const StoreSchema = v.strictObject({
  android: v.optional(Texts),
  apple: v.optional(Texts),
  winget: v.optional(Texts),
  bestbuy: v.optional(Texts),
  amazon: v.optional(Texts),
});

/** One product line. */
export const ProductSchema = v.strictObject({
  id: Id,
  /** The name to show. */
  name: Text,
  class: v.picklist(CATALOGUE_CLASSES),
  /** The class that the law speaks of, argued in `note` where it is not plain. */
  lawClass: v.picklist(PRODUCT_CLASSES),
  treatment: v.picklist(TREATMENTS),
  status: v.picklist(['current', 'legacy', 'discontinued', 'unverified']),
  /** The words are those of the whole trade, as "antivirus": any other line that fits is preferred. */
  generic: v.optional(v.literal(true)),
  /** Not a product of its own: the class is that of the product named beside it, and `lawClass` the fallback. */
  follows: v.optional(v.literal(true)),
  /** How the wording of the Commerce determination reads for it. */
  determination: v.picklist([
    'covered',
    'probably-covered',
    'excluded-category',
    'excluded-if-informational',
    'unclear',
  ]),
  confidence: v.picklist(CONFIDENCES),
  /** Names by language, each with the brand in it. The words without the brand count only beside the brand. */
  names: v.record(Language, Texts),
  /** Abbreviations; they count only beside the brand. */
  short: v.optional(Texts),
  /** Misspelt names, as sellers write them. */
  misspelt: v.optional(Texts),
  /** A tier of another line: beside that line's name, one of these words means this one, in whatever order and script. */
  tier: v.optional(v.strictObject({ of: Id, words: Texts })),
  /** Families of licence codes. */
  codes: v.optional(v.pipe(v.array(Family), v.minLength(1))),
  store: v.optional(StoreSchema),
  files: v.optional(Texts),
  /** Known addresses, without scheme and www. */
  addresses: v.optional(Texts),
  note: v.optional(Text),
});
export type Product = v.InferOutput<typeof ProductSchema>;

/** All product lines, and what is not known about all of them. */
export const ProductsSchema = v.strictObject({
  asOf: DaySchema,
  bisAppendix: v.strictObject({ state: v.picklist(['not-recovered', 'recovered']), says: Text }),
  products: v.array(ProductSchema),
});

/** How the brand is written. */
export const BrandSchema = v.strictObject({
  latin: Texts,
  /** The brand with the endings of languages that decline it. */
  inflected: Texts,
  otherScripts: v.record(v.string(), Texts),
  /** Scripts without spaces, where the brand counts inside a longer word. */
  unspaced: Texts,
  misspelt: v.strictObject({ observed: Texts, plausible: Texts }),
  /** Clippings that count only beside a product word. */
  weak: Texts,
  /** What Arabic and Hebrew write together with the word that follows. */
  prefixes: v.record(v.string(), Texts),
  /** Near names, each of which must never pass for the brand. */
  never: Texts,
  /** Before one of these the brand is a surname. */
  firstNames: Texts,
});
export type Brand = v.InferOutput<typeof BrandSchema>;

const Expression = v.pipe(
  v.string(),
  v.check((text) => {
    try {
      new RegExp(text);
      return true;
    } catch {
      return false;
    }
  }, 'not a regular expression'),
);

/** How the vendor's licence codes are built. */
export const CodesSchema = v.strictObject({
  strict: Expression,
  /** Counts only in a text that also names the brand. */
  loose: Expression,
  examples: v.strictObject({ strict: Texts, looseOnly: Texts, never: Texts }),
  slug: v.strictObject({ says: Text, examples: Texts }),
  /** The four digits after KL, and the product they mean. */
  families: v.record(
    v.pipe(v.string(), v.regex(/^\d{4}$/)),
    v.strictObject({ product: Id, seen: v.picklist(['observed', 'weak', 'recalled']) }),
  ),
  letters: v.strictObject({
    region: v.record(v.string(), Text),
    delivery: v.record(v.string(), Text),
    band: v.record(v.string(), Text),
    term: v.record(v.string(), Text),
    licence: v.record(v.string(), Text),
  }),
  recalledLetters: Texts,
});
export type Codes = v.InferOutput<typeof CodesSchema>;

/** A shape of address, tested against path and query, with strings it must and must not match. */
export const PatternSchema = v.strictObject({
  re: Expression,
  hits: Texts,
  misses: Texts,
  /** `kaspersky`: read on an offer of the vendor's product; `shop`: on another product there; `recalled`: not read. */
  seen: v.picklist(['kaspersky', 'shop', 'recalled']),
  /** It also matches ordinary pages: never the only signal. */
  broad: v.optional(v.literal(true)),
});
export type Pattern = v.InferOutput<typeof PatternSchema>;

const Patterns = v.pipe(v.array(PatternSchema), v.minLength(1));
const addressEntries = {
  product: v.optional(Patterns),
  search: v.optional(Patterns),
  cart: v.optional(Patterns),
  never: v.optional(Patterns),
};

/** A place that sells or offers. */
export const SellerSchema = v.strictObject({
  id: Id,
  name: Text,
  kind: v.picklist(SELLER_KINDS),
  subkind: v.optional(Text),
  /** ISO 3166-1 alpha-2; 'EU'; 'XX' for nowhere in particular. */
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  /** Domains with all their subdomains. */
  domains: v.optional(v.array(Host)),
  /** Hosts without their subdomains. */
  hosts: v.optional(v.array(Host)),
  /** Known, but not worth a permission: the reader does not run there unasked. */
  unlisted: v.optional(v.array(v.strictObject({ host: Host, why: v.pipe(v.string(), v.minLength(20)) }))),
  /** Match-pattern paths, where only a part of the site is worth reading. */
  reach: v.optional(v.array(v.pipe(v.string(), v.regex(/^\/\S*\*$/, 'a path starts with / and ends with *')))),
  /** Shared address shapes that this seller has. */
  shapes: v.optional(v.array(Id)),
  ...addressEntries,
  /** Whether the material that was read shows an offer of the vendor's products there, at any date. */
  offerSeen: v.picklist(['yes', 'partly', 'no', 'unknown']),
  note: v.optional(Text),
});
export type Seller = v.InferOutput<typeof SellerSchema>;

/** Address shapes that many sellers share, by name. */
export const ShapesSchema = v.record(Id, v.strictObject({ says: Text, ...addressEntries }));
export type Shapes = v.InferOutput<typeof ShapesSchema>;

export const SellersSchema = v.strictObject({ asOf: DaySchema, shapes: ShapesSchema, sellers: v.array(SellerSchema) });

/** Hosts that matter although nothing is sold there. */
export const HostsSchema = v.strictObject({
  /** Domains of the vendor itself, shops and others. */
  genuine: v.array(Host),
  /** Hosts of the vendor that offer nothing. */
  vendorSilent: v.array(v.strictObject({ host: Host, why: Text })),
  /** Hosts that are never sellers, by what they are. */
  never: v.record(Id, v.array(Host)),
});
export type Hosts = v.InferOutput<typeof HostsSchema>;

/** A third-party product that contains or contained the vendor's technology, with the exact state of knowledge. */
export const WhiteLabelItemSchema = v.strictObject({
  id: Id,
  name: Text,
  vendor: Text,
  kind: Text,
  /** What a title must name, beside the brand, for a hint. */
  words: v.array(Text),
  /** `hint`: the page may carry a quiet mark. `none`: documentation only. */
  behaviour: v.picklist(['hint', 'none']),
  /** Key of the sentence in the messages. */
  hintKey: v.picklist(['whiteLabelPast', 'whiteLabelOption', 'whiteLabelPresent', 'whiteLabelNone']),
  /** What the pages that were read say, and nothing beyond. */
  known: v.pipe(v.string(), v.minLength(30)),
  since: v.optional(Text),
  until: v.optional(Text),
  status: Text,
  evidence: Texts,
  /** The day on which the evidence was read. */
  checked: v.pipe(v.string(), v.isoDate()),
  confidence: v.picklist(CONFIDENCES),
});
export type WhiteLabelItem = v.InferOutput<typeof WhiteLabelItemSchema>;

export const WhiteLabelSchema = v.strictObject({
  asOf: DaySchema,
  items: v.array(WhiteLabelItemSchema),
  /** Believed, not proven: never shown to anybody, kept so that nobody adds them from memory. */
  leads: v.array(
    v.strictObject({ name: Text, why: Text, seen: v.optional(Text), checked: v.pipe(v.string(), v.isoDate()) }),
  ),
});

const WordsOfPlaceSchema = v.partial(
  v.strictObject(Object.fromEntries(SENSES.map((sense) => [sense, Texts])) as Record<Sense, typeof Texts>),
);

export const WordsSchema = v.record(
  Language,
  v.partial(v.strictObject({ anywhere: WordsOfPlaceSchema, control: WordsOfPlaceSchema, heading: WordsOfPlaceSchema })),
);
export type Words = v.InferOutput<typeof WordsSchema>;

export const WordsFileSchema = v.strictObject({ asOf: DaySchema, languages: WordsSchema });

export const CompetitorsSchema = v.strictObject({ names: Texts });
