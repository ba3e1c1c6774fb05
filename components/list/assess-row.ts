import { evidenceOf } from '../../rules/bare-evidence.ts';
import type { Catalogue } from '../../rules/catalogue.ts';
import type { Instant } from '../../rules/instant.ts';
import { type LineProduct, type LineRecognition, recogniseLine } from '../../rules/recognise/line.ts';
import { recognise } from '../../rules/recognise.ts';
import type { Book } from '../../rules/schema/law.ts';
import type { JurisdictionId } from '../../rules/schema/verdict.ts';
import type { Act, Audience } from '../../rules/schema/vocabulary.ts';
import type { PersonReason, RowAnswer, RowDate } from './answer.ts';
import type { DateOrder } from './civil-date.ts';
import type { Columns } from './columns.ts';
import { readDate } from './date.ts';
import { byStrictness, judgeSpan, type SpanAnswer, spanKey } from './judge-span.ts';
import type { Row } from './row.ts';
import type { Span } from './zone.ts';

/** What is asked about every row of a list. */
export interface ListQuestion {
  place: JurisdictionId;
  audience?: Audience;
  /** The moment at which a row without a date is judged. */
  at: Instant;
  /** Which comes first in "03/04/2024", when the column or the caller tells. */
  dateOrder?: DateOrder;
}

/** Answers rows; it remembers the law's answers, so that a million rows of one day are judged once. */
export type RowAssessor = (row: Row, columns: Columns) => RowAnswer;

const MOST_REMEMBERED = 5_000;
const LONGEST_TEXT = 300;

/** A function that answers each row of a list. Pure but for its memory: the same row always gets the same answer. */
export function rowAssessor(
  question: ListQuestion,
  { book, catalogue }: { book: Book; catalogue: Catalogue },
): RowAssessor {
  const remembered = new Map<string, SpanAnswer>();

  function lawOn(span: Span, product: LineProduct): SpanAnswer {
    const key = `${product.lawClass} ${product.renewal} ${spanKey(span)}`;
    const known = remembered.get(key);
    if (known) return known;
    const { place, audience } = question;
    const situation = { place, class: product.lawClass, ...(audience && { audience }) };
    const answer = judgeSpan(situation, actsOf(product, audience), span, book);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, answer);
    return answer;
  }

  return (row, columns) => {
    const text = textOf(row, columns.description);
    const shown = text.slice(0, LONGEST_TEXT);
    const base = {
      ...(row.sheet !== undefined && { sheet: row.sheet }),
      line: row.line,
      id: cell(row, columns.id),
      text: shown,
    };
    const found = recogniseRow(row, columns, text, catalogue);
    if (found.kind === 'nothing') {
      if (row.problem) return { ...base, kind: 'unreadable', problem: row.problem, person: ['unreadable'] };
      const mentioned = found.because.some(({ key }) => key === 'line-mention');
      return { ...base, kind: 'other', person: mentioned ? ['brand-mentioned'] : [] };
    }
    const { date, spans, person: datePerson } = dateOf(row, columns, question);
    const answers = spans.map((span) => lawOn(span, found));
    // Day and month either way round: the stricter reading is shown, and a person decides.
    const [law, ...others] = answers.sort((a, b) => byStrictness(a.status, b.status));
    if (law === undefined) throw new Error(`line ${row.line}: a date was read, and no moment came of it`);
    const disagree = others.some(({ status }) => status !== law.status);
    const person: PersonReason[] = [
      ...(row.problem ? (['unreadable'] as const) : []),
      ...(found.certainty === 'likely' ? (['unsure-product'] as const) : []),
      ...(found.product === null ? (['unknown-line'] as const) : []),
      ...datePerson,
      ...(disagree ? (['either-date'] as const) : []),
      ...law.person,
    ];
    const { product, productName, lawClass, certainty, because } = found;
    const known = { product, productName, lawClass, certainty, because };
    const { status, findings } = law;
    const asked = { place: question.place, audience: question.audience ?? null };
    return { ...base, kind: 'product', ...known, date, ...asked, status, findings, person };
  };
}

/** A row with an address is a page that was visited: its address says more than its title. Any other is a line of goods. */
function recogniseRow(row: Row, columns: Columns, description: string, catalogue: Catalogue): LineRecognition {
  const address = cell(row, columns.address);
  const line = { description, code: textOf(row, columns.code), maker: textOf(row, columns.maker) };
  if (address === '' || line.code !== '' || line.maker !== '') return recogniseLine(line);
  const page = recognise(evidenceOf(address, description), catalogue);
  if (page.kind === 'nothing') return page;
  const { product, productName, lawClass, certainty, because, acts } = page;
  return { kind: 'product', product, productName, lawClass, certainty, because, renewal: acts.includes('renew') };
}

/** What a line of goods puts before its buyer. Who buys for others is told what may be done for others, too. */
function actsOf({ renewal }: LineProduct, audience: Audience | undefined): Act[] {
  return [
    'buy',
    'procure-public',
    renewal ? 'renew' : 'license',
    ...(audience === 'reseller' ? (['resell'] as const) : []),
    ...(audience === 'integrator' ? (['integrate'] as const) : []),
  ];
}

function dateOf(row: Row, columns: Columns, { at, place, dateOrder }: ListQuestion) {
  const reading = readDate(cell(row, columns.date), place, dateOrder);
  if (reading.kind !== 'read') {
    const person: PersonReason[] =
      columns.date === undefined ? [] : [reading.kind === 'none' ? 'no-date' : 'unreadable-date'];
    const said =
      reading.kind === 'none'
        ? ({ text: '', reading: 'absent' } as const)
        : ({ text: reading.text, reading: 'unreadable' } as const);
    const date: RowDate = { ...said, from: at, to: at };
    return { date, spans: [{ from: at, to: at }], person };
  }
  const { text, spans, precision, assumedZone } = reading;
  const [first] = spans;
  const date: RowDate = {
    text,
    reading: spans.length > 1 ? 'either' : precision,
    from: first?.from ?? at,
    to: spans.at(-1)?.to ?? at,
    ...(assumedZone && { zone: assumedZone }),
  };
  return { date, spans: [...spans], person: [] };
}

function textOf({ cells }: Row, places: readonly number[]): string {
  const [only] = places;
  if (places.length === 1 && only !== undefined) return cells[only] ?? '';
  return places
    .map((place) => cells[place] ?? '')
    .filter(Boolean)
    .join(' ');
}

function cell({ cells }: Row, place: number | undefined): string {
  return place === undefined ? '' : (cells[place] ?? '');
}
