// The closed lists by which pages are read. They stand apart from the schemas: the program reads the lists with every
// page, and the shapes of the files only when it checks them.

/** What an address of a seller leads to. `never`: a part of the site that offers nothing. */
export const ADDRESS_KINDS = ['never', 'cart', 'search', 'product'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** What a word tells about a page. */
export const SENSES = [
  'buy',
  'cart',
  'checkout',
  'renew',
  'quote',
  'download',
  'trial',
  'unavailable',
  'activate',
  'leave',
  'seat',
  'term',
  'licence',
  'article',
  'review',
  'compare',
  'forum',
  'job',
  'coupon',
  'empty',
  'tender',
] as const;
export type Sense = (typeof SENSES)[number];

/** Where a word counts: in any short text, only on something to press, or only in a heading or title. */
export const WORD_PLACES = ['anywhere', 'control', 'heading'] as const;
export type WordPlace = (typeof WORD_PLACES)[number];
