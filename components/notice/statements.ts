import type { Book } from '../../rules/schema/law.ts';
import type { ConditionalGround, Finding, Ground, Situation, Verdict } from '../../rules/schema/verdict.ts';
import { type Act, EFFECTS, type Effect } from '../../rules/schema/vocabulary.ts';
import { citationsOn } from './answers.ts';
import { citationsFrom, citationsOf, citationsOfAll, provisionOf } from './citation.ts';
import { namesOf } from './collective.ts';
import { bundle } from './deed.ts';
import { leadOf, mainStand } from './headline.ts';
import { remarksOn } from './honest.ts';
import type { Original, Statement } from './notice.ts';
import { list, phrase, snake, type Wording } from './phrase.ts';
import { sentenceOf } from './sentence.ts';
import { decidingOf, isStricter, placeGap, sentenceFor, standsOf } from './stand.ts';

/** A ground with the acts for which it decides. */
interface Deciding<Kind extends Ground> {
  ground: Kind;
  acts: [Act, ...Act[]];
}

/** Every provision that decides, each once, with all that is to be said about it. */
export function statementsOf(verdicts: readonly Verdict[], book: Book): Statement<Wording>[] {
  const all = verdicts.flatMap((verdict) =>
    collect(verdict.findings, decidingOf).map((deciding) => ({ deciding, situation: verdict.situation })),
  );
  const once = all.filter(
    ({ deciding }, at) => all.findIndex((other) => sameProvision(other.deciding.ground, deciding.ground)) === at,
  );
  return once.map(({ deciding, situation }, at) => {
    const isFirst = once.findIndex((other) => other.deciding.ground.instrument === deciding.ground.instrument) === at;
    return statementOn(deciding, situation, { book, isFirst });
  });
}

/** What a statement is made with; doubts about an instrument as a whole stand once, with its first provision. */
interface Context {
  book: Book;
  isFirst: boolean;
}

function statementOn(
  { ground, acts }: Deciding<Ground>,
  situation: Situation,
  { book, isFirst }: Context,
): Statement<Wording> {
  const citations = citationsOf(ground, book);
  const topic = { deed: bundle(acts), class: situation.class, at: situation.at };
  return {
    text: [
      sentenceOf(ground, topic),
      ...remarksOn(ground, acts, situation),
      ...(citations.some(({ primary }) => primary) ? [] : [phrase('only_reports')]),
      ...(isThin(ground, book) ? [phrase('thin_sources')] : []),
    ],
    original: originalOf(ground, { book, isFirst }),
    citations,
  };
}

function isThin(ground: Ground, book: Book): boolean {
  const { instrument, provision } = provisionOf(ground, book);
  return (provision.confidence ?? instrument.confidence) === 'low';
}

/** What the rules file says of a provision: its content, its exceptions, how it was read, what is uncertain. */
function originalOf(ground: Ground, { book, isFirst }: Context): Original[] {
  const { instrument, provision } = provisionOf(ground, book);
  const lines = [
    `${instrument.shortTitle}. ${provision.says}`,
    ...(provision.exceptions ?? []).map(({ says }) => says),
    ...(provision.reading === undefined ? [] : [provision.reading]),
    ...(isFirst ? (instrument.uncertain ?? []) : []),
  ];
  return lines.map((text) => ({ text, lang: 'en' }));
}

/**
 * "If you buy for a federal agency: …": what would reach the reader if a fact that nobody told were so; one statement for
 * the same people and the same strength. Rules that would only ease matters are not held out to people to whom they may
 * not apply.
 */
export function conditionalOf(verdict: Verdict, book: Book): Statement<Wording>[] {
  const binding = verdict.findings.map((finding) => ({
    ...finding,
    conditional: finding.conditional.flatMap(toReaders),
  }));
  const byAudience = new Map<string, Deciding<ConditionalGround>[]>();
  for (const deciding of collect(binding, ({ conditional }) => conditional)) {
    const { effect, audiences } = deciding.ground;
    const key = [effect, ...audiences].join();
    byAudience.set(key, [...(byAudience.get(key) ?? []), deciding]);
  }
  return [...byAudience.values()]
    .toSorted((a, b) => EFFECTS.indexOf(effectOf(a)) - EFFECTS.indexOf(effectOf(b)))
    .flatMap((group) => conditionalStatement(group, verdict, book));
}

function effectOf([first]: readonly Deciding<ConditionalGround>[]): Effect {
  return first?.ground.effect ?? 'none-found';
}

/** A conditional ground as readers may be told of it: only if it binds or warns, and not for the maker's own ears. */
function toReaders(ground: ConditionalGround): ConditionalGround[] {
  const audiences = ground.audiences.filter((audience) => audience !== 'vendor');
  return audiences.length > 0 && isStricter(ground.effect, 'permitted') ? [{ ...ground, audiences }] : [];
}

function conditionalStatement(
  group: readonly Deciding<ConditionalGround>[],
  { situation }: Verdict,
  book: Book,
): Statement<Wording>[] {
  const rules = together(group);
  const [first, ...others] = rules.map(({ ground, acts }) =>
    sentenceOf(ground, { deed: bundle(acts), class: situation.class, at: situation.at }),
  );
  const [{ ground } = {}] = rules;
  if (first === undefined || ground === undefined) return [];
  const remarks = rules.flatMap((rule) => remarksOn(rule.ground, rule.acts, situation));
  return [
    {
      text: [
        phrase('conditional', { audience: list(namesOf(ground.audiences), 'or'), sentence: first }),
        ...others,
        // The hour of a rule's first day matters to those whom it reaches; their own notice tells them.
        ...remarks.filter(({ key }, at) => key !== 'honest_hour' && remarks.findIndex((one) => one.key === key) === at),
      ],
      citations: citationsOfAll(
        group.map((each) => each.ground),
        book,
      ),
    },
  ];
}

/** Grounds of one instrument that bind the same party since the same moment share a sentence; doubts are not dated. */
function together(group: readonly Deciding<ConditionalGround>[]): Deciding<ConditionalGround>[] {
  const rules = new Map<string, Deciding<ConditionalGround>>();
  for (const { ground, acts } of group) {
    const time = ground.effect === 'unclear' ? [] : [ground.since, ground.until];
    const key = [ground.instrument, ground.addressee, ...time].join();
    const [first, ...more] = [...(rules.get(key)?.acts ?? []), ...acts];
    rules.set(key, { ground: rules.get(key)?.ground ?? ground, acts: [first ?? acts[0], ...more] });
  }
  return [...rules.values()];
}

/** What the law of further places says: the lead that each would have if it spoke first. */
export function otherPlaceOf(verdict: Verdict, book: Book): Statement<Wording> {
  const main = mainStand(verdict);
  const [first, ...others] = leadOf(verdict, book);
  const text =
    first === undefined ? [] : [phrase('other_place', { place: placeGap(main, verdict, book), sentence: first })];
  return { text: [...text, ...others], citations: citationsOn(main, verdict, book) };
}

/** One line on using what one has. */
export function usingOf(verdict: Verdict, book: Book): Statement<Wording> {
  const [stand] = standsOf(
    verdict.findings.filter(({ act }) => act === 'use'),
    'party',
  );
  if (stand === undefined) throw new Error('A notice needs the finding on use.');
  const remarks = stand.rule === undefined ? [] : remarksOn(stand.rule, stand.acts, verdict.situation);
  const permitted = stand.status === 'permitted' && remarks.length > 0;
  return {
    text: permitted ? remarks : [sentenceFor(stand, 'use', verdict), ...(stand.status === 'warned' ? [] : remarks)],
    citations: citationsOn(stand, verdict, book),
  };
}

/** One line on what the deciding rules leave out. */
export function leftOutOf(verdict: Verdict, book: Book): Statement<Wording> | undefined {
  const main = mainStand(verdict);
  if (main.rule === undefined || !isStricter(main.status, 'permitted')) return undefined;
  const { instrument } = provisionOf(main.rule, book);
  const excluding = instrument.provisions.filter(({ effect }) => effect === 'excluded');
  const classes = new Set(excluding.flatMap(({ products }) => products));
  const named = [...classes].filter((each) => !each.startsWith('any') && each !== verdict.situation.class);
  if (named.length === 0) return undefined;
  return {
    text: phrase('left_out', {
      classes: list(
        named.map((each) => phrase(`class_${snake(each)}`)),
        'and',
      ),
    }),
    citations: citationsFrom(
      excluding.flatMap(({ cites }) => cites),
      instrument.verified.on,
      book,
    ).filter((one, at, all) => all.findIndex(({ url, label }) => url === one.url && label === one.label) === at),
  };
}

function collect<Kind extends Ground>(
  findings: readonly Finding[],
  groundsOf: (finding: Finding) => readonly Kind[],
): Deciding<Kind>[] {
  const collected: Deciding<Kind>[] = [];
  for (const finding of findings) {
    for (const ground of groundsOf(finding)) {
      const known = collected.find((other) => sameProvision(other.ground, ground));
      if (known === undefined) collected.push({ ground, acts: [finding.act] });
      else known.acts.push(finding.act);
    }
  }
  return collected;
}

function sameProvision(a: Ground, b: Ground): boolean {
  return a.instrument === b.instrument && a.provision === b.provision;
}
