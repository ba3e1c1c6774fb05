/**
 * The few strings by which the brand is noticed at all. Deliberately loose and small, because the reader carries them
 * into every shop tab; whether a string really names the brand is decided by `recognise`, with the catalogue at hand.
 * A test holds this list against the catalogue's tokens.
 */
const BRAND = new RegExp(
  [
    // Latin, with the slips that sellers make: a letter lost, doubled or swapped.
    '[ck]a?r?sa?[pb](?:[ae]r?e?|re?)[sk][skly]|kapersk',
    // Cyrillic, Greek, Armenian, Georgian.
    'кар?сперс[кьй]|κασπ[εέ]ρσκ|կասպերսկ|კასპერსკ',
    // Arabic and Persian, Hebrew.
    'كا?سبي?ر|ک[اسی]+پر|קא?ספרסק',
    // Japanese, Chinese, Korean, Thai, Hindi, Bengali.
    'カスペル(?:ス)?キ|卡巴斯基|카스퍼스[키카]|สเปอร์สก|क[ैा]स्पर|ক্যাস্?পারস্ক',
    // The first part of the mobile product's package name.
    'com\\.kms\\.',
  ].join('|'),
  'i',
);

/** A full licence code of the vendor; "KL" and four digits alone are flights, insurance tariffs and pupils. */
const CODE = /KL\d{4}[A-Z0-9]{2}[A-Z*][FDTMX][A-Z0-9]/;

/** Characters that nobody sees: zero-width, soft hyphen, direction overrides, byte order mark. */
const INVISIBLE = /\u00ad|\u034f|[\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Signs that a text was written to look like something else: invisible, full-width, mathematical or mixed letters. */
const DISGUISED = RegExp(
  String.raw`${INVISIBLE.source}|[\uff21-\uff5a\ud835]|[a-z][\u0370-\u052f]|[\u0370-\u052f][a-z]`,
  'i',
);

/** Cyrillic and Greek letters that pass for one of the brand's, each before the letter it passes for. */
const LOOKALIKES = 'аaαaѕsрpρpеeεeгrкkκkуyυyсc';

/** Takes out of a text what nobody can see, so that it neither hides a word nor reorders a line of ours. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** A disguised text as a person would read it: one alphabet, plain letters, nothing invisible. */
export function undisguised(text: string): string {
  return withoutInvisible(text.normalize('NFKC')).replace(/[\u0370-\u052f]/g, (letter) => {
    const at = LOOKALIKES.indexOf(letter.toLowerCase());
    return at < 0 ? letter : LOOKALIKES.charAt(at + 1);
  });
}

/** Whether a text may name the brand, or carries a full licence code. May err towards yes. */
export function mayNameBrand(text: string): boolean {
  return BRAND.test(text) || CODE.test(text) || (DISGUISED.test(text) && BRAND.test(undisguised(text)));
}

/** Where in a text the brand is named first; the beginning when it is named in disguise. */
export function placeOfBrand(text: string): number {
  return Math.max(0, text.search(BRAND));
}
