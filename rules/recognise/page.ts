import type { Evidence, Mention, StructuredRecord } from '../evidence.ts';
import { folded } from '../fold.ts';
import type { Seller } from '../schema/catalogue.ts';
import { type AddressReading, findSeller, readAddress } from '../seller.ts';
import { type Standing, standingOf } from '../standing.ts';

/** Evidence with its address taken apart and its structured data checked against what the page shows. */
export interface Page {
  evidence: Evidence;
  /** Host without "www."; empty when the address is not one of the web. */
  host: string;
  /** Path and query, escapes resolved. */
  address: string;
  /** The words of the path, folded: "kaspersky plus 1 pc 1 year". */
  slug: string;
  seller: Seller | null;
  reading: AddressReading | null;
  standing: Standing;
  /** The main headings; where there is none of the first level, the text that repeats the title. */
  headings: string[];
  /** Outermost records that agree with heading or title. */
  records: StructuredRecord[];
}

export function pageOf(given: Evidence): Page {
  const { host, path, query } = partsOf(given.url);
  const evidence = isThin(given) ? { ...given, from: 'address' as const } : given;
  const seller = host ? findSeller(host) : null;
  const headings = headingsOf(evidence);
  return {
    evidence,
    host: host.replace(/^www\./, ''),
    address: readable(path + query),
    slug: folded(readable(path)),
    seller,
    reading: seller && readAddress(seller, path + query),
    standing: host ? standingOf(host) : { kind: 'unknown' },
    headings,
    records: evidence.records.filter((record) => agrees(record, evidence, headings)),
  };
}

/** Characters below which a page has not been filled by its scripts yet, and says no more than its address. */
const THIN = 200;

/** Titles under which a server apologises, or asks whether its reader is human: what was asked for is not there. */
const APOLOGY =
  /(?<!\d)(?:40[0134]|410|429|50[0234])(?!\d)|(?<!\p{L})(?:error|errore|erreur|fehler|erro|fel|błąd|chyba|hiba|eroare|hata|ошибка|помилка|σφάλμα|lỗi|captcha|not found|access denied|just a moment|nur einen moment)(?!\p{L})|エラー|错误|錯誤|오류|خطأ|שגיאה|ข้อผิดพลาด/iu;

function isThin({ work, headings, controls, records, mentions, title }: Evidence): boolean {
  if (APOLOGY.test(title)) return false;
  return work.characters < THIN && headings.length + controls.length + records.length + mentions.length === 0;
}

/** Whether the address is one under which this seller is known to keep single products. */
export function isProductPage({ reading }: Pick<Page, 'reading'>): boolean {
  return reading?.kind === 'product' && !reading.broad;
}

/** The first page of a site, or of one of its languages. */
export function isHome(address: string): boolean {
  return /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:index\.\w+|home)?(?:[?#]|$)/i.test(address);
}

/** The front page of a subdomain that is no seller of its own: "mlad.…", a product's own site. */
export function isOwnSite({ host, address, seller }: Pick<Page, 'host' | 'address' | 'seller'>): boolean {
  return seller !== null && isHome(address) && ![...(seller.domains ?? []), ...(seller.hosts ?? [])].includes(host);
}

/** Scheme, host without name or port, path and query. `URL` belongs to browsers and is no part of the language. */
const ADDRESS = /^(?:https?:\/\/)?(?:[^/?#@\s]*@)?([^/?#:\s]+\.[^/?#:\s]+|localhost)(?::\d+)?(\/[^?#]*)?(\?[^#]*)?/i;

function partsOf(address: string): { host: string; path: string; query: string } {
  const [, host = '', path = '/', query = ''] = ADDRESS.exec(address.trim()) ?? [];
  return { host: host.toLowerCase(), path, query };
}

/** Where small shops take orders and payments: a link there is still the shop's own offer. */
const ORDERING =
  /(?:^|\.)(?:wa\.me|whatsapp\.com|t\.me|m\.me|paypal\.(?:com|me)|stripe\.com|2checkout\.com|nexway\.(?:com|store)|digitalriver\.com|fastspring\.com|gumroad\.com|hotmart\.com|payhip\.com|mercadopago\.\w+)$/;

/** Whether an address names a host of another site than the page's. A subdomain is the same site, in either direction. */
export function leadsAway(page: Page, leadsTo: string): boolean {
  const host = /^(?:https?:)?\/\/(?:www\.)?([^/?#:]+)/i.exec(leadsTo)?.[1]?.toLowerCase();
  if (host === undefined || page.host === '') return false;
  if (ORDERING.test(host)) return false;
  return host !== page.host && !host.endsWith(`.${page.host}`) && !page.host.endsWith(`.${host}`);
}

function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function headingsOf(evidence: Evidence): string[] {
  const shown = evidence.headings.filter(({ place }) => place === 'main' || place === 'header');
  const first = shown.filter(({ level }) => level === 1);
  if (first.length === 0) return namesakesOf(evidence);
  const namesakes = first.every(({ text }) => isShopsName(text, evidence)) ? namesakesOf(evidence) : [];
  return [...namesakes, ...first.slice(0, 3).map(({ text }) => text)];
}

/** A heading that repeats the end of the title, "… – The Shop", is the shop's name over every page of it. */
function isShopsName(text: string, { title }: Evidence): boolean {
  const [name, whole] = [folded(text), folded(title)];
  return name.trim() !== '' && whole.length > name.length && whole.endsWith(name);
}

/** Shapes in which shops without a main heading write their product's name: a smaller heading, a table's cell, a line. */
const NAMESAKES: ReadonlySet<Mention['shape']> = new Set(['heading', 'row', 'cell', 'line', 'link']);

/** What stands in the main part and says nothing that the title does not: the name of what the page is about. */
function namesakesOf({ headings, mentions, title }: Evidence): string[] {
  const lesser = headings.filter(({ place, level }) => (place === 'main' || place === 'header') && level <= 3);
  const lines = mentions.filter(({ place, shape }) => place === 'main' && NAMESAKES.has(shape));
  const texts = [...lesser, ...lines].map(({ text }) => text).filter((text) => isWithin(text, title));
  return texts.sort((a, b) => b.length - a.length).slice(0, 1);
}

/** Fewer words are a crumb or a category, not a product's name. */
const NAME_WORDS = 3;

function isWithin(text: string, title: string): boolean {
  const words = folded(text).trim().split(' ');
  const said = new Set(folded(title).trim().split(' '));
  return words.length >= NAME_WORDS && words.every((word) => said.has(word));
}

/**
 * Structured data counts only when it speaks of what the page shows: shops put it into menus and carousels too. It
 * agrees when most words of its name stand in a heading or title, or theirs in it. A page that has neither is taken at
 * its word when it describes exactly one thing.
 */
function agrees(record: StructuredRecord, evidence: Evidence, headings: readonly string[]): boolean {
  if (record.nested || (record.place !== 'main' && record.place !== 'header')) return false;
  const shown = [...headings, evidence.title, evidence.meta.title].filter((text) => text.trim() !== '');
  if (shown.length === 0) return evidence.records.filter(({ nested }) => !nested).length === 1;
  return shown.some((text) => overlap(record.name, text) >= 0.6);
}

/** How much of the shorter text's words the longer has; 0 to 1. */
function overlap(one: string, other: string): number {
  const [few, many] = [one, other]
    .map((text) => new Set(folded(text).trim().split(' ')))
    .sort((a, b) => a.size - b.size);
  if (!few || !many || few.has('')) return 0;
  return [...few].filter((word) => many.has(word)).length / few.size;
}
