import type { Citation, SpokenNotice } from '../../../components/notice/notice.ts';
import type { Instant } from '../../../rules/instant.ts';

/** Notices written by hand, for views that must not care who composed them. */

const REGISTER: Citation = {
  label: '89 FR 52434, opening paragraphs',
  title: 'Final Determination: Case No. ICTS-2021-002, Kaspersky Lab, Inc.',
  publisher: 'Federal Register',
  url: 'https://www.federalregister.gov/documents/2024/06/24/2024-13532',
  archived: 'https://web.archive.org/web/2024/https://www.federalregister.gov/documents/2024/06/24/2024-13532',
  primary: true,
  language: 'en',
  verified: 'Last verified 24 February 2025',
};

const RULE: Citation = {
  label: '15 CFR 791.2',
  title: 'Securing the Information and Communications Technology and Services Supply Chain: definitions',
  publisher: 'Electronic Code of Federal Regulations',
  url: 'https://www.ecfr.gov/current/title-15/section-791.2',
  primary: true,
  language: 'en',
  verified: 'Last verified 5 April 2026',
};

const CLAUSE: Citation = {
  label: 'FAR 52.204-23(b)',
  title: 'Prohibition on Contracting for Hardware, Software, and Services Developed or Provided by Kaspersky Lab',
  publisher: 'Acquisition.GOV',
  url: 'https://www.acquisition.gov/far/52.204-23',
  primary: true,
  language: 'en',
  verified: 'Last verified 5 April 2026',
};

const WARNING: Citation = {
  label: 'BSI-Warnung vom 15. März 2022',
  title: 'Warnung vor dem Einsatz von Kaspersky-Virenschutzprodukten',
  publisher: 'Bundesamt für Sicherheit in der Informationstechnik',
  url: 'https://www.bsi.bund.de/dok/1007082',
  primary: false,
  language: 'de',
  verified: 'Last verified 12 March 2026',
};

export const UNITED_STATES: SpokenNotice = {
  lang: 'en',
  dir: 'ltr',
  fingerprint: 'us-consumer-2026',
  tone: 'prohibited',
  status: 'prohibited',
  behaviour: 'banner',
  product: 'Kaspersky Plus',
  place: 'United States',
  source: 'Caveat · browser extension notice',
  headline: 'United States: new sales of this software are prohibited.',
  lead: 'Since 20 July 2024, Kaspersky may not sell Kaspersky Plus to anyone in the United States.',
  questions: [
    {
      question: 'buying',
      label: 'Buying',
      status: 'prohibited',
      tone: 'prohibited',
      word: 'Prohibited',
      sentence: 'Kaspersky may make no new agreement with a U.S. person since 20 July 2024.',
      citations: [REGISTER],
    },
    {
      question: 'licensing',
      label: 'Licensing and renewing',
      status: 'prohibited',
      tone: 'prohibited',
      word: 'Prohibited',
      sentence: 'A renewal is a new agreement. Kaspersky may make none since 20 July 2024.',
      citations: [REGISTER, RULE],
    },
    {
      question: 'updating',
      label: 'Updating',
      status: 'prohibited',
      tone: 'prohibited',
      word: 'Prohibited',
      sentence: 'Kaspersky may supply no updates in the United States since 29 September 2024.',
      citations: [REGISTER],
    },
  ],
  assumption: 'We assumed that you are in the United States and buy for yourself.',
  using: { text: 'Using a copy that you already have is not penalised. It gets no updates.', citations: [REGISTER] },
  notCovered: {
    text: 'Threat intelligence, security training and purely informational consulting are left out of the determination.',
    citations: [REGISTER],
  },
  details: {
    otherPlaces: [],
    conditional: [
      {
        text: 'If you buy for a federal agency or under a federal contract: you may not provide or use Kaspersky products, components included.',
        citations: [CLAUSE],
      },
      {
        text: 'If you buy for a branch abroad: a branch is part of the U.S. person, and the same rule applies.',
        citations: [RULE],
      },
    ],
    timeline: {
      title: 'What came when',
      summary:
        'Announced on 20 June 2024. New sales prohibited from 20 July 2024. Updates and resale prohibited from 29 September 2024. Both still apply today, 24 November 2026.',
      entries: [
        {
          at: '2024-06-20T00:00:00-04:00' as Instant,
          date: '20 June 2024',
          text: 'The Department of Commerce announced its determination.',
          kind: 'announced',
        },
        {
          at: '2024-07-20T00:00:00-04:00' as Instant,
          date: '20 July 2024',
          text: 'New sales and licences are prohibited.',
          kind: 'applies',
        },
        {
          at: '2024-09-29T00:00:00-04:00' as Instant,
          date: '29 September 2024',
          text: 'Updates, resale and integration are prohibited.',
          kind: 'applies',
        },
        { at: '2026-11-24T12:00:00-05:00' as Instant, date: '24 November 2026', text: 'Today.', kind: 'today' },
      ],
    },
    nextSteps: [
      { text: 'Cancel the renewal of an old subscription in your account with the vendor.', citations: [] },
      {
        text: 'Ask the seller or your card issuer about money back. No official rule promises a refund.',
        citations: [],
      },
    ],
    statements: [
      {
        text: 'The vendor may make no new agreement for its security software with a U.S. person, from 20 July 2024.',
        citations: [REGISTER],
      },
      {
        text: 'The vendor may supply no updates and run no security network in the United States, and nobody may resell or integrate the software, from 29 September 2024.',
        citations: [REGISTER],
      },
      {
        text: 'U.S. persons are citizens and residents wherever they are, and everyone in the United States.',
        citations: [RULE],
      },
    ],
    why: [
      'The page’s product data name the brand “Kaspersky”.',
      'The title names “Kaspersky Plus”.',
      'There is a button that puts the product into a cart.',
    ],
    rules: 'Rules of 24 November 2026.',
    disclaimer: 'This is information on published rules, not legal advice.',
  },
  badge: { text: '!', tooltip: 'Kaspersky Plus in the United States: prohibited to sell.' },
  announcement:
    'Caveat, browser extension notice. United States: new sales of this software are prohibited. Press Alt+Shift+N to go to the notice.',
};

export const GERMANY: SpokenNotice = {
  ...UNITED_STATES,
  fingerprint: 'de-consumer-2026',
  tone: 'caution',
  status: 'warned',
  place: 'Germany',
  headline: 'Germany: an official warning, not a ban.',
  lead: 'On 15 March 2022 the federal security office warned against Kaspersky antivirus software. Nobody is bound by it.',
  questions: [
    {
      question: 'buying',
      label: 'Buying',
      status: 'warned',
      tone: 'caution',
      word: 'Official warning',
      sentence: 'The federal security office advises against it since 15 March 2022.',
      citations: [WARNING],
    },
    {
      question: 'licensing',
      label: 'Licensing and renewing',
      status: 'warned',
      tone: 'caution',
      word: 'Official warning',
      sentence: 'The same advice applies to renewals.',
      citations: [WARNING],
    },
    {
      question: 'updating',
      label: 'Updating',
      status: 'none-found',
      tone: 'none',
      word: 'No rule found',
      sentence: 'No rule found as of 12 March 2026 in Germany.',
      citations: [WARNING],
    },
  ],
  assumption: 'We assumed that you are in Germany and buy for yourself.',
  using: { text: 'The warning advises replacing what you use. It is no duty.', citations: [WARNING] },
  details: {
    ...UNITED_STATES.details,
    conditional: [],
    otherPlaces: [
      { text: 'United States: new sales are prohibited since 20 July 2024.', citations: [REGISTER] },
      { text: 'Italy: public bodies must replace the software.', citations: [] },
    ],
    statements: [
      {
        text: 'The office warns against antivirus software of the vendor and advises replacing it.',
        citations: [WARNING],
      },
    ],
    timeline: {
      title: 'What came when',
      summary: 'Warning published on 15 March 2022. It stands today, 24 November 2026.',
      entries: [
        {
          at: '2022-03-15T00:00:00+01:00' as Instant,
          date: '15 March 2022',
          text: 'The warning was published.',
          kind: 'announced',
        },
        { at: '2026-11-24T12:00:00+01:00' as Instant, date: '24 November 2026', text: 'Today.', kind: 'today' },
        {
          at: '2027-03-01T00:00:00+01:00' as Instant,
          date: '1 March 2027',
          text: 'A review has been announced for this day.',
          kind: 'ahead',
        },
      ],
    },
    stale: 'The German source was last verified more than 180 days ago.',
  },
  badge: { text: 'i', tooltip: 'Kaspersky Plus in Germany: official warning.' },
  announcement: 'Caveat, browser extension notice. Germany: an official warning, not a ban.',
};

export const JAPAN: SpokenNotice = {
  ...UNITED_STATES,
  fingerprint: 'jp-consumer-2026',
  tone: 'none',
  status: 'none-found',
  behaviour: 'hint',
  place: 'Japan',
  headline: 'Japan: no rule found as of 24 November 2026.',
  lead: 'We looked for rules on Kaspersky Plus in Japan and found none. That is no permission.',
  questions: UNITED_STATES.questions.map((question) => ({
    ...question,
    status: 'none-found',
    tone: 'none',
    word: 'No rule found',
    sentence: 'No rule found as of 24 November 2026 in Japan.',
    citations: [],
  })),
  details: {
    ...UNITED_STATES.details,
    conditional: [],
    statements: [],
    timeline: { title: 'What came when', summary: '', entries: [] },
    otherPlaces: [{ text: 'United States: new sales are prohibited since 20 July 2024.', citations: [REGISTER] }],
  },
  badge: { text: '', tooltip: 'Kaspersky Plus in Japan: no rule found.' },
  announcement: 'Caveat, browser extension notice. Japan: no rule found.',
};

export const MANAGED: SpokenNotice = {
  ...UNITED_STATES,
  fingerprint: 'us-managed-2026',
  source: 'Caveat · browser extension notice for Example Corporation',
  organisation: {
    name: 'Example Corporation',
    message: 'Please use the approved software list. Purchases of this product are not reimbursed.',
    contacts: [
      { label: 'Software help desk', href: 'mailto:software@example.com' },
      { label: 'Approved software', href: 'https://intranet.example.com/software' },
    ],
    statements: [
      {
        text: 'Our internal rule IT-12 forbids installing this product on our computers since 1 August 2024.',
        citations: [],
      },
    ],
  },
};
delete MANAGED.assumption;

export const NOTICES = {
  'united-states': UNITED_STATES,
  germany: GERMANY,
  japan: JAPAN,
  managed: MANAGED,
} as const satisfies Record<string, SpokenNotice>;
