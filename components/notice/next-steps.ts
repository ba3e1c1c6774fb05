import { compareInstants, type Instant } from '../../rules/instant.ts';
import type { ProductRecognition } from '../../rules/recognition.ts';
import type { Book } from '../../rules/schema/law.ts';
import type { Verdict } from '../../rules/schema/verdict.ts';
import type { Audience } from '../../rules/schema/vocabulary.ts';
import { citationsFrom, provisionOf } from './citation.ts';
import { mainStand } from './headline.ts';
import type { Statement } from './notice.ts';
import { day, name, type Phrase, phrase, type Wording } from './phrase.ts';

/** What a step depends on. */
interface Case {
  verdict: Verdict;
  recognition: ProductRecognition;
  /** Absent where nobody said for whom the reader buys: then steps for private readers fit, and firms know better. */
  audience: Audience | undefined;
  /** Whether the Commerce determination stands against the act. */
  underCommerce: boolean;
  status: Verdict['findings'][number]['status'];
}

interface Step {
  says: Phrase;
  fits: (situation: Case) => boolean;
  /** What supports the step: source and pinpoint. */
  cites: readonly (readonly [source: string, pinpoint: string])[];
}

const PRIVATE: readonly (Audience | undefined)[] = [undefined, 'us-consumer', 'us-person-abroad', 'person-in-us'];
const FIRMS: readonly (Audience | undefined)[] = [
  'us-business',
  'us-business-foreign-branch',
  'us-federal-contractor',
  'us-subsidised-carrier',
  'reseller',
  'integrator',
];
const NEW_AGREEMENTS_END = '2024-07-20T00:00:00-04:00' as Instant;
const MOVED_TO_ULTRAAV = '2024-09-17T00:00:00-04:00' as Instant;

/** Chosen from what the dossier supports, in the order in which they are shown. None of them promises anything. */
const STEPS: readonly Step[] = [
  {
    says: phrase('step_cancel_renewal'),
    fits: ({ underCommerce, audience, recognition }) =>
      underCommerce && PRIVATE.includes(audience) && recognition.lawClass === 'consumer-av',
    cites: [['ksp-cancel', 'cancelling a subscription']],
  },
  {
    says: phrase('step_blocked_key'),
    fits: ({ underCommerce, recognition }) =>
      underCommerce && ['activation', 'subscription', 'renewal'].includes(recognition.page),
    cites: [['ksp-key', 'blocked keys']],
  },
  {
    says: phrase('step_ultraav'),
    fits: ({ underCommerce, audience, recognition, verdict }) =>
      underCommerce &&
      PRIVATE.includes(audience) &&
      recognition.lawClass === 'consumer-av' &&
      compareInstants(verdict.situation.at, MOVED_TO_ULTRAAV) >= 0,
    cites: [
      ['us-ultraav-sw', 'move made by Pango'],
      ['us-ultraav-incyber', 'uninstaller'],
    ],
  },
  {
    says: phrase('step_replace', { date: day(NEW_AGREEMENTS_END) }),
    fits: ({ underCommerce, audience }) => underCommerce && FIRMS.includes(audience),
    cites: [['us-bis-press-quote', 'change of vendor encouraged']],
  },
  {
    says: phrase('step_stop_resale'),
    fits: ({ audience, verdict }) =>
      (audience === 'reseller' || audience === 'integrator') &&
      verdict.findings.some(({ act, status }) => (act === 'resell' || act === 'integrate') && status === 'prohibited'),
    cites: [['us-thompsonhine', 'bulleted dates and acts']],
  },
  {
    says: phrase('step_contractor'),
    fits: ({ audience, verdict }) =>
      audience === 'us-federal-contractor' &&
      verdict.findings.some(({ act, status }) => act === 'report' && status === 'restricted'),
    cites: [['us-far-clause', 'paragraphs (b) and (c)']],
  },
  {
    says: phrase('step_ask_commerce', { address: name('ICTsupplychain@doc.gov') }),
    fits: ({ underCommerce }) => underCommerce,
    cites: [['us-fr-icts-final', 'contact']],
  },
  {
    says: phrase('step_germany'),
    fits: ({ verdict, status }) => verdict.situation.place === 'DE' && status === 'warned',
    cites: [
      ['de-bsi-faq', 'whole'],
      ['de-vz', 'no blanket claim'],
    ],
  },
  {
    says: phrase('step_public_body'),
    fits: ({ audience, status }) => audience === 'non-us-public-body' && status === 'prohibited',
    cites: [],
  },
  {
    says: phrase('step_counsel'),
    fits: ({ audience, status }) =>
      status === 'unclear' && !PRIVATE.includes(audience) && audience !== 'non-us-consumer',
    cites: [],
  },
];

/** What a person can do next. A step without a source of its own rests on the rule that decides. */
export function nextStepsOf(verdict: Verdict, recognition: ProductRecognition, book: Book): Statement<Wording>[] {
  const main = mainStand(verdict);
  const situation: Case = {
    verdict,
    recognition,
    audience: verdict.situation.audience,
    underCommerce: main.status === 'prohibited' && main.rule?.instrument === 'US-BIS-ICTS-2021-002',
    status: main.status,
  };
  const steps = STEPS.filter(({ fits }) => fits(situation)).map(({ says, cites }) => ({
    text: says,
    citations: citationsFrom(
      cites.length > 0 || main.rule === undefined
        ? cites.map(([source, pinpoint]) => ({ source, pinpoint }))
        : provisionOf(main.rule, book).provision.cites,
      undefined,
      book,
    ),
  }));
  return [...steps, ...askAuthority(verdict, book)];
}

function askAuthority({ situation }: Verdict, book: Book): Statement<Wording>[] {
  const authority = book.jurisdictions.get(situation.place)?.authority;
  if (authority === undefined) return [];
  const text = phrase('step_authority', { name: name(authority.name), address: name(authority.url) });
  return [{ text, citations: [] }];
}
