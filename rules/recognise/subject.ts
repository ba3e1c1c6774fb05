import { brandIn } from '../brand-name.ts';
import type { Evidence, Mention } from '../evidence.ts';
import { folded } from '../fold.ts';
import { competitorsIn, namesCompetitor } from '../product-name.ts';
import type { Reason } from '../recognition.ts';
import type { Page } from './page.ts';
import { productAt } from './product-at.ts';
import { reason } from './reason.ts';
import { isHeldByAnother } from './white-label.ts';

/** Where the page names the brand as what it is about. */
export interface Subject {
  /** Whether the brand is the page's subject. */
  holds: boolean;
  /** Another maker is named first: a bundle, a comparison or somebody else's product. */
  after: boolean;
  /** Several other makers stand in the same title: a shelf of the trade. */
  among: boolean;
  /** The texts that name it, best first; of these the product and its licence are read. */
  texts: string[];
  because: Reason[];
}

/** Fields that name a page's subject. Two must agree: one alone is a menu's slip or a template's. */
export function subjectOf(page: Page): Subject {
  const { evidence, headings, records } = page;
  const texts: string[] = [];
  const because: Reason[] = [];
  const look = (key: string, where: Reason['where'], candidates: readonly string[]) => {
    const named = candidates.filter((text) => brandIn(text) !== null);
    if (named[0] === undefined) return false;
    texts.push(...named);
    because.push(reason(key, where, named[0]));
    return true;
  };
  const inHeading = look('brand-in-heading', 'heading', headings);
  const found = [
    inHeading,
    look(
      'brand-in-record',
      records[0]?.source === 'json-ld' ? 'json-ld' : 'microdata',
      records.map(({ name }) => name),
    ),
    look('brand-in-title', 'title', [whole(evidence.meta.brand, evidence), evidence.meta.title]),
    look('brand-as-maker', 'meta', makersOf(page)),
    look('brand-in-breadcrumb', 'breadcrumb', evidence.breadcrumbs.slice(-1)),
    look('brand-in-picture', 'text', mainMentions(page, 'image')),
    look('brand-in-address', 'url', [page.address]),
    look('brand-in-host', 'host', hostNames(page)),
    look('known-item', 'url', itemAt(page)),
  ].filter(Boolean).length;
  const shown = evidence.from === 'address' ? [evidence.title] : headings;
  const another = !inHeading && shown.some((text) => brandIn(text) === null && namesCompetitor(folded(text)));
  return {
    holds: found >= needed(page) && !another,
    after: texts.some((text) => comesAfterAnother(text) || isHeldByAnother(text)),
    among: texts.some((text) => competitorsIn(text) >= 2),
    texts,
    because,
  };
}

/** Where nothing but an address and a title are known, one of the two must do. */
function needed({ evidence }: Page): number {
  return evidence.from === 'address' ? 1 : 2;
}

/** What a feed splits in two, the maker and the name of the goods, made one: "Kaspersky" and "Plus 3 Devices 1 Year". */
function whole(brand: string, { from, title }: Evidence): string {
  const split = from === 'address' && brandIn(brand) !== null && brandIn(title) === null;
  return split ? `${brand} ${title}`.trim() : title;
}

/** The maker, as structured data, metadata and the table of properties name it. */
function makersOf({ evidence, records }: Page): string[] {
  const rows = evidence.mentions.filter((mention) => isMakerRow(mention) || isMakerLine(mention));
  return [evidence.meta.brand, ...records.map(({ brand }) => brand), ...rows.map(({ text }) => text)];
}

/** The vendor's host names the brand for every page on it; a seller may name a product before its domain. */
function hostNames({ host, standing }: Page): string[] {
  return standing.kind === 'vendor' || standing.kind === 'seller' ? [host] : [];
}

/** The product whose package, item or page number the address carries. */
function itemAt(page: Page): string[] {
  const name = productAt(page)?.name;
  return name === undefined ? [] : [name];
}

/** "Manufacturer | Kaspersky Lab": a short value beside a label of letters, in any language. */
function isMakerRow({ shape, place, text, label }: Mention): boolean {
  return shape === 'row' && place === 'main' && text.length < 24 && /^\p{L}[^\d]{2,30}$/u.test(label);
}

/** The same in one line: "Mfr: KASPERSKY LAB", "品牌：卡巴斯基". */
function isMakerLine({ shape, place, text }: Mention): boolean {
  const [, value] = /^\p{L}[^:：\d]{1,24}[:：]\s*(\S.{0,23})$/u.exec(text) ?? [];
  return (shape === 'line' || shape === 'link') && place === 'main' && value !== undefined && brandIn(value) !== null;
}

function mainMentions({ evidence }: Page, shape: string): string[] {
  return evidence.mentions.filter((it) => it.shape === shape && it.place === 'main').map(({ text }) => text);
}

function comesAfterAnother(text: string): boolean {
  const at = brandIn(text)?.at[0]?.from ?? 0;
  return namesCompetitor(folded(text).slice(0, at + 1));
}
