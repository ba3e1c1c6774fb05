import { readCase } from '../entrypoints/cli/situation.ts';
import { bindBook, type Leaves } from '../rules/bind-book.ts';
import { BOOK } from '../rules/book.ts';
import { shiftInstant } from '../rules/instant.ts';
import { judge } from '../rules/judge.ts';
import { reaches } from '../rules/reach.ts';
import type { Book, Instrument, Provision } from '../rules/schema/law.ts';
import type { Situation } from '../rules/schema/verdict.ts';
import { type Act, AUDIENCES, EFFECTS, PRODUCT_CLASSES } from '../rules/schema/vocabulary.ts';
import { type WrittenCase, writtenCases, writtenGround } from '../tests/cases/case.ts';

/**
 * `npm run rules:mutate`: falsifies the law, one small lie at a time, and asks whether at least one written case notices.
 * Each instant is moved by a second both ways, each effect is turned into every other, and each act, audience and class of
 * product is forgotten. A lie that no case notices is a rule that nobody checks.
 */

interface Mutation {
  name: string;
  change(provision: Provision): Provision;
}

interface Question {
  situation: Situation;
  act: Act;
  written: WrittenCase;
}

const sources = [...BOOK.sources.values()];
const jurisdictions = [...BOOK.jurisdictions.values()];
const questions: readonly Question[] = writtenCases().map((written) => ({
  ...readCase({ ...written }, '2026-11-24T12:00:00+00:00' as Situation['at'], BOOK),
  written,
}));

function mutationsOf(provision: Provision): Mutation[] {
  const { applies } = provision;
  const instants = (['from', 'until'] as const).flatMap((edge) => {
    const instant = applies[edge];
    if (instant === undefined) return [];
    return [-1, 1].map((seconds) => ({
      name: `${edge} ${seconds > 0 ? 'a second later' : 'a second earlier'}`,
      change: (each: Provision) => ({ ...each, applies: { ...applies, [edge]: shiftInstant(instant, seconds) } }),
    }));
  });
  const effects = EFFECTS.filter((effect) => effect !== provision.effect).map((effect) => ({
    name: `${provision.effect} becomes ${effect}`,
    change: (each: Provision) => ({ ...each, effect }),
  }));
  return [...instants, ...effects, ...forgotten('acts'), ...forgotten('affects'), ...forgotten('products')];

  function forgotten(field: 'acts' | 'affects' | 'products'): Mutation[] {
    const codes: readonly string[] = provision[field] === 'any' ? [] : provision[field];
    return codes.map((code) => ({
      name: `${field} forget ${code}`,
      change: (each) => ({ ...each, [field]: codes.filter((other) => other !== code) }),
    }));
  }
}

function bookWith(instrument: Instrument, provision: Provision, mutation: Mutation): Book {
  const provisions = instrument.provisions.map((each) => (each === provision ? mutation.change(each) : each));
  const changed = { ...instrument, provisions };
  const instruments = BOOK.instruments.map((each) => (each === instrument ? changed : each));
  return bindBook({
    instruments,
    sources,
    jurisdictions,
    revision: BOOK.revision,
    digest: BOOK.digest,
  } satisfies Leaves);
}

function notices({ situation, act, written }: Question, book: Book): boolean {
  const [finding] = judge(situation, [act], book).findings;
  if (finding?.status !== written.status) return true;
  if (written.grounds === undefined) return false;
  return finding.grounds.map(writtenGround).join() !== written.grounds.join();
}

/**
 * A forgotten word may change nothing: a rule on agencies of a state reaches them as those whom it governs, named or not.
 * Moved instants and turned effects always change something.
 */
function changesReach(instrument: Instrument, provision: Provision, mutation: Mutation): boolean {
  if (!mutation.name.includes(' forget ') || mutation.name.startsWith('acts')) return true;
  const changed = { instrument, provision: mutation.change(provision) };
  const places = [instrument.jurisdiction, 'FR', 'KE'];
  return places.some((place) =>
    AUDIENCES.some((audience) =>
      PRODUCT_CLASSES.some((productClass) => {
        const situation = { at: provision.applies.from, place, audience, class: productClass };
        return reaches({ instrument, provision }, situation, BOOK) !== reaches(changed, situation, BOOK);
      }),
    ),
  );
}

function askedBy(instrument: Instrument, provision: Provision): readonly Question[] {
  const acts = new Set<Act>(provision.acts);
  return questions.filter(({ act, situation }) => acts.has(act) && holdsNear(instrument, situation));
}

/** Only to save time: a lie about one place cannot be noticed by a case about another, save that US law travels. */
function holdsNear(instrument: Instrument, { place }: Situation): boolean {
  const { jurisdiction } = instrument;
  return jurisdiction === 'US' || jurisdiction === 'EU' || place === jurisdiction;
}

let caught = 0;
const survivors: string[] = [];
for (const instrument of BOOK.instruments) {
  for (const provision of instrument.provisions) {
    const asked = askedBy(instrument, provision);
    for (const mutation of mutationsOf(provision)) {
      if (!changesReach(instrument, provision, mutation)) continue;
      const book = bookWith(instrument, provision, mutation);
      if (asked.some((question) => notices(question, book))) caught += 1;
      else survivors.push(`${instrument.id}#${provision.id}: ${mutation.name}`);
    }
  }
}

const total = caught + survivors.length;
for (const name of survivors) console.log(`survived  ${name}`);
console.log(
  `${caught} of ${total} mutations of ${BOOK.instruments.length} instruments noticed (${((100 * caught) / total).toFixed(1)} %).`,
);
if (survivors.length > 0) process.exitCode = 1;
