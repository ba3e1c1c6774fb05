import { describe, expect, test } from 'vitest';
import { askedNoteOf } from '../../../components/notice/asked-note.ts';
import { namesOf } from '../../../components/notice/collective.ts';
import { say } from '../../../components/notice/say.ts';
import { BOOK } from '../../../rules/book.ts';
import type { Day, Instant } from '../../../rules/instant.ts';
import { judge } from '../../../rules/judge.ts';
import type { Audience } from '../../../rules/schema/vocabulary.ts';
import { asked, composed, ENGLISH, sentencesOf } from './ask.ts';

const US = { places: ['US'], audience: 'us-consumer' } as const;
const consumer = { ...US, places: ['US'] };

describe('a consumer in the United States today', () => {
  const notice = asked(consumer);

  test('hears first where and who', () => {
    expect(notice.headline).toBe('United States: Kaspersky may not sell or update this product');
    expect(notice.tone).toBe('prohibited');
    expect(notice.status).toBe('prohibited');
  });

  test('hears since when, in the legal days of the law itself', () => {
    expect(notice.lead).toBe(
      'Since July 20, 2024, Kaspersky may not make new deals with you on this product. ' +
        'Since September 29, 2024, Kaspersky may not update this product for you.',
    );
  });

  test('gets one answer to each question', () => {
    expect(notice.questions.map(({ label, word }) => `${label}: ${word}`)).toEqual([
      'Buying: Prohibited',
      'Licensing and renewing: Prohibited',
      'Updating: Prohibited',
    ]);
  });

  test('hears that use is not penalised, and what the rule leaves out', () => {
    expect(notice.using.text).toBe('This rule sets no penalty for using what you have. You bear the risk.');
    expect(notice.notCovered?.text).toMatch(/threat intelligence, security training/);
  });

  test('sees primary sources before reports, with the day of the last verification', () => {
    const [first, ...others] = notice.questions[0]?.citations ?? [];
    expect(first).toMatchObject({ primary: true, label: '89 FR 52434, opening paragraphs' });
    expect(first?.verified).toBe('Last verified February 24, 2025');
    expect(others.map(({ primary }) => primary)).toEqual(
      others.map(({ primary }) => primary).toSorted((a, b) => Number(b) - Number(a)),
    );
  });

  test('sees how the law came: announced, in force, today', () => {
    const { entries, summary } = notice.details.timeline;
    expect(entries.map(({ date, kind }) => `${date}: ${kind}`)).toEqual([
      'June 20, 2024: announced',
      'July 20, 2024: applies',
      'September 29, 2024: applies',
      'November 24, 2026: today',
    ]);
    expect(summary).toBe('From June 20, 2024 to November 24, 2026. Changes of the law: 2.');
  });

  test('is told that the hour of July 20 is assumed', () => {
    expect(notice.details.statements[0]?.text).toContain('The hour, midnight Eastern time, is assumed.');
  });

  test('is promised nothing in the next steps', () => {
    expect(notice.details.nextSteps.map(({ text }) => text).join(' ')).toMatch(/no refund rule was found/);
  });

  test('is told that the rule was not checked lately', () => {
    expect(notice.details.stale).toBe(
      'A rule shown here was last checked on February 24, 2025. It may have changed since.',
    );
  });

  test('sees why, from the signals that spoke for it', () => {
    expect(notice.details.why).toContain('A button or link says: “Add to cart”');
    expect(notice.details.why.join()).not.toMatch(/NewsArticle/);
  });

  test('sees a "!" whose tooltip names product, place and status', () => {
    expect(notice.badge.text).toBe('!');
    expect(notice.badge.tooltip).toMatch(/^Kaspersky Plus, United States: Prohibited/);
  });
});

describe('the last second and the first', () => {
  test.each([
    ['2024-07-19T23:59:59-04:00', 'Not yet in effect', 'Not yet in effect'],
    ['2024-07-20T00:00:00-04:00', 'Prohibited', 'Not yet in effect'],
    ['2024-09-28T23:59:59-04:00', 'Prohibited', 'Not yet in effect'],
    ['2024-09-29T04:00:00+00:00', 'Prohibited', 'Prohibited'],
  ])('at %s buying is: %s, updating: %s', (at, buying, updating) => {
    const { questions } = asked({ ...consumer, at });
    expect(questions.map(({ word }) => word)).toEqual([buying, buying, updating]);
  });

  test('a rule that is ahead is on the timeline as such', () => {
    const { entries } = asked({ ...consumer, at: '2024-07-01T12:00:00-04:00' }).details.timeline;
    expect(entries.filter(({ kind }) => kind === 'ahead').map(({ date }) => date)).toEqual([
      'July 20, 2024',
      'September 29, 2024',
    ]);
  });

  test('a day that was asked about stands beside today', () => {
    const { entries } = asked({ ...consumer, at: '2024-08-15T12:00:00-04:00', now: '2026-11-24T12:00:00-05:00' })
      .details.timeline;
    expect(entries.filter(({ kind }) => kind === 'asked' || kind === 'today').map(({ date }) => date)).toEqual([
      'August 15, 2024',
      'November 24, 2026',
    ]);
  });

  describe('another moment than now', () => {
    const about = (at: string) => asked({ ...consumer, at, now: '2026-11-24T12:00:00-05:00' });

    test('is named with its clock and its zone; now is not', () => {
      expect(about('2024-07-01T12:00:00-04:00').asked?.moment).toBe('Answer for July 1, 2024 at 12:00 PM (UTC−04:00)');
      expect(about('2026-11-24T17:00:00Z').asked).toBeUndefined();
    });

    test('in the past: what was known agrees, and what was announced is told as announced, cited', () => {
      const texts = about('2024-07-01T12:00:00-04:00').asked?.statements ?? [];
      expect(texts.map(({ text }) => text)).toEqual([
        'What was known on that day and what we know now give the same answer.',
        'Announced by that day, not yet in effect: From July 20, 2024, Kaspersky may not make new deals with you on this product.',
        'Announced by that day, not yet in effect: From September 29, 2024, Kaspersky may not update this product for you.',
      ]);
      expect(texts.slice(1).every(({ citations }) => citations.length > 0)).toBe(true);
    });

    test('before the announcement nothing is announced', () => {
      expect(about('2024-06-01T12:00:00-04:00').asked?.statements).toHaveLength(1);
    });

    test('in the future: the rules known today', () => {
      expect(about('2027-11-24T12:00:00-05:00').asked).toMatchObject({
        stance: 'future',
        statements: [{ text: expect.stringContaining('still to come') }],
      });
    });

    test('whether a rule was checked lately is asked of today', () => {
      expect(about('2024-08-15T12:00:00-04:00').details.stale).toContain('February 24, 2025');
    });

    test('a text of a later day that reaches back: known now, not known then', () => {
      const [text] = BOOK.instruments.filter(({ id }) => id === 'US-BIS-ICTS-2021-002');
      if (!text) throw new Error('The determination of 2024 is not in the book.');
      const late = { ...text, issued: '2025-01-01' as Day };
      const rules = [...BOOK.rules].map(
        ([act, all]) =>
          [act, all.map((rule) => (rule.instrument === text ? { ...rule, instrument: late } : rule))] as const,
      );
      const instruments = BOOK.instruments.map((each) => (each === text ? late : each));
      const book = { ...BOOK, instruments, rules: new Map(rules) };
      const situation = {
        at: '2024-08-01T12:00:00-04:00' as Instant,
        place: 'US',
        audience: 'us-consumer' as const,
        class: 'consumer-av' as const,
      };
      const verdict = judge(situation, ['buy', 'license', 'renew', 'update', 'use'], book);
      const note = askedNoteOf(verdict, book, '2026-11-24T12:00:00-05:00' as Instant);
      expect(note?.statements.map(({ text: wording }) => say(wording, ENGLISH))).toEqual([
        'This is the answer as we know it now. Known on that day: Buying: Left out, Licensing and renewing: No rule found, and Updating: No rule found.',
        `${late.shortTitle} came later: it was issued on January 1, 2025.`,
      ]);
    });
  });

  test('the legal day is the same for a reader in Auckland', () => {
    expect(asked({ ...consumer, at: '2026-11-25T06:00:00+13:00' }).lead).toContain('Since July 20, 2024');
  });
});

describe('for whom one buys', () => {
  test('nobody knows: what binds the maker is said, and what would bind a federal agency is held out', () => {
    const notice = asked({ places: ['US'], assumed: true });
    expect(notice.status).toBe('prohibited');
    expect(notice.assumption).toBe('We assumed your place: United States. You have not said for whom you buy.');
    expect(notice.details.conditional.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^If you buy for a US federal agency: Since October 1, 2018, US agencies may not/),
    );
  });

  test('strict rules are held out before open questions', () => {
    const texts = asked({ places: ['US'] }).details.conditional.map(({ text }) => text);
    const open = texts.findIndex((text) => text.includes('do not settle'));
    expect(texts.slice(open).every((text) => text.includes('do not settle'))).toBe(true);
  });

  test('those whom one rule reaches go by one name, and each of its days is told', () => {
    const texts = asked({ places: ['DE'] }).details.conditional.map(({ text }) => text);
    expect(texts[0]).toBe(
      'If you buy for a US person, firm or public body, or someone in the US: ' +
        'Since July 20, 2024, Kaspersky may not make new deals with you on this product. ' +
        'Since September 29, 2024, Kaspersky may not update this product for you.',
    );
    expect(texts.map((text) => text.split(': ')[0])).toEqual([...new Set(texts.map((text) => text.split(': ')[0]))]);
  });

  test('a name for many is used only where all of them are meant', () => {
    const [agencies] = namesOf(['us-state-agency', 'us-public-school']);
    expect(agencies?.key).toBe('audience_us_state_agency');
    const all = ['us-state-agency', 'us-local-government', 'us-public-university', 'us-public-school'] as const;
    expect(namesOf([...all, 'reseller']).map(({ key }) => key)).toEqual(['collective_us_state', 'audience_reseller']);
  });

  test('a reader who said it all is not reminded of an assumption', () => {
    expect(asked(consumer).assumption).toBeUndefined();
  });

  test.each([
    ['us-federal-agency', 'US', 'United States: US agencies may not buy or use this product'],
    ['us-federal-contractor', 'US', 'United States: US contractors may not hand this on to the government'],
    ['us-state-agency', 'US-TX', 'Texas (US): state agencies may not use this product'],
    ['reseller', 'US', 'United States: resellers may not sell this product on'],
    ['integrator', 'US', 'United States: other makers may not build this product in'],
    ['non-us-public-body', 'RO', 'Romania: public bodies may not buy or use this product'],
    ['us-person-abroad', 'FR', 'United States: Kaspersky may not sell or update this product'],
  ] as const)('%s in %s: %s', (audience, place, headline) => {
    expect(asked({ places: [place], audience }).headline).toBe(headline);
  });

  test('a ban on use answers the other questions, too', () => {
    const { questions } = asked({ places: ['NL'], audience: 'non-us-public-body' });
    expect(questions.map(({ status }) => status)).toEqual(['prohibited', 'prohibited', 'prohibited']);
    expect(questions[2]?.sentence).toContain('public bodies may not use this product');
  });

  test('what binds the parent does not settle the question of the subsidiary', () => {
    const notice = asked({
      places: ['DE'],
      audience: 'foreign-subsidiary-of-us',
      page: { lawClass: 'business-endpoint' },
    });
    expect(notice.status).toBe('unclear');
    expect(notice.lead).toContain('Ask counsel about subsidiaries.');
  });
});

describe('what is honestly unclear', () => {
  test('Poland: the seller is to be asked', () => {
    const notice = asked({ places: ['PL'], audience: 'non-us-consumer' });
    expect(notice.tone).toBe('caution');
    expect(notice.lead).toContain('Polish sanctions freeze funds for AO Kaspersky Lab. Ask the seller.');
  });

  test('Ukraine: last seen extended to May 2023', () => {
    expect(asked({ places: ['UA'], audience: 'non-us-consumer' }).lead).toContain('last seen extended to May 2023');
  });

  test('Germany: both facts, and never a ban', () => {
    const { lead, headline } = asked({ places: ['DE'], audience: 'non-us-consumer' });
    expect(headline).toBe('Germany: a warning about buying or using this product, not a ban');
    expect(lead).toContain('Early in 2026 the agency upheld its warning, as reported.');
    expect(lead).toContain('files the warning in the archive');
  });

  test('Germany in 2022 does not yet know of 2026', () => {
    const { lead } = asked({ places: ['DE'], audience: 'non-us-consumer', at: '2022-03-20T12:00:00+01:00' });
    expect(lead).not.toContain('2026');
  });

  test.each([
    ['activation', {}, 'The rule does not name the use of a key bought earlier.'],
    ['download', { acts: ['download'] }, 'Kaspersky may not supply this to you. The rule does not name your download.'],
  ] as const)('the page of an %s', (page, more, line) => {
    const acts = 'acts' in more ? [...more.acts] : [];
    const { statements } = asked({ ...consumer, page: { page, acts } }).details;
    expect(statements.map(({ text }) => text).join(' ')).toContain(line);
  });

  test('a download while new code could still be sent: no word yet that nothing may be supplied', () => {
    const page = { page: 'download', acts: ['download'] } as const;
    const said = (at: string) =>
      asked({ ...consumer, at, page: { ...page, acts: [...page.acts] } })
        .details.statements.map(({ text }) => text)
        .join(' ');
    const before = said('2024-09-28T23:59:59-04:00');
    expect(before).toContain('The rule does not name your download.');
    expect(before).not.toContain('Kaspersky may not supply this to you.');
    expect(said('2024-09-29T00:00:00-04:00')).toContain('Kaspersky may not supply this to you.');
  });

  test('a rule that binds fewer than it sounds says so at once', () => {
    const leadIn = (place: string, audience: Audience, at?: string) =>
      asked({ places: [place], audience, ...(at !== undefined && { at }) }).lead;
    expect(leadIn('AU', 'non-us-public-body')).toContain('This binds bodies of the central state');
    expect(leadIn('NL', 'non-us-public-body')).toContain('This binds bodies of the central state');
    expect(leadIn('GB', 'non-us-public-body')).toContain('That is advice, not law');
    expect(leadIn('UA', 'non-us-consumer', '2022-01-01T00:00:00+02:00')).toContain('on the firms, not on the software');
    expect(leadIn('RO', 'non-us-public-body')).not.toContain('central state');
  });

  test.each([
    ['US-VA', 'us-public-school', 'public bodies may not use this product'],
    ['US-VA', 'us-state-agency', 'state agencies may not use this product'],
    ['US-TX', 'us-public-university', 'state schools may not use this product'],
    ['LT', 'non-us-critical-infrastructure', 'vital firms may not use this product'],
    ['LT', 'non-us-public-body', 'public bodies may not use this product'],
  ] as const)('%s, %s: hears of those who are bound with it', (place, audience, clause) => {
    expect(asked({ places: [place], audience }).headline).toContain(clause);
  });

  test('an automatic renewal between the two days', () => {
    const at = '2024-08-10T12:00:00-04:00';
    const { statements } = asked({ ...consumer, at, page: { page: 'subscription', acts: ['renew'] } }).details;
    expect(statements.map(({ text }) => text).join(' ')).toContain(
      'The published text does not settle automatic renewal.',
    );
  });

  test.each([
    ['vpn-password-other-cyber', 'We treat this product as covered. The official list could not be checked.'],
    ['managed-service', 'We treat this service as covered, unless it only informs or teaches.'],
  ] as const)('%s: %s', (lawClass, line) => {
    expect(asked({ places: ['US'], audience: 'us-business', page: { lawClass } }).about).toContain(line);
  });
});

describe('where nothing is found, or nobody looked', () => {
  test('a place that was searched only lightly is told apart', () => {
    expect(asked({ places: ['IN'], audience: 'non-us-consumer' }).lead).toContain('only lightly');
    expect(asked({ places: ['NO'], audience: 'non-us-consumer' }).lead).not.toContain('only lightly');
  });

  test('no rule found, as of a day', () => {
    const notice = asked({ places: ['CA'], audience: 'non-us-consumer' });
    expect(notice.headline).toBe('Canada: no rule found on buying or updating this product');
    expect(notice.lead).toBe(
      'We found no rule on buying or updating this product as of November 24, 2026. ' +
        'The newest text that we found is of October 30, 2023.',
    );
    expect(notice.tone).toBe('none');
    expect(notice.badge.text).toBe('i');
  });

  test('not surveyed is another thing than not found', () => {
    expect(asked({ places: ['MC'] }).headline).toBe('Monaco: we have not looked at the law here');
  });

  test.each(['threat-intelligence', 'security-training', 'consulting-informational'] as const)(
    '%s is left out',
    (lawClass) => {
      const notice = asked({ places: ['US'], audience: 'us-business', page: { lawClass, behaviour: 'hint' } });
      expect(notice.questions[0]?.word).toBe('Left out');
      expect(notice.lead).toContain('Other rules may still apply.');
      expect(notice.tone).toBe('none');
    },
  );

  test('a carve-out of Commerce does not help a federal contractor', () => {
    const notice = asked({
      places: ['US'],
      audience: 'us-federal-contractor',
      page: { lawClass: 'threat-intelligence' },
    });
    expect(notice.status).toBe('prohibited');
  });
});

describe('several places', () => {
  test('the strictest speaks first, the others stand in the details', () => {
    const notice = asked({ places: ['CA', 'US'], audience: 'us-person-abroad' });
    expect(notice.place).toBe('United States');
    expect(notice.details.otherPlaces).toHaveLength(1);
  });

  test('among equals the first that the reader named', () => {
    expect(asked({ places: ['JP', 'CA'], audience: 'non-us-consumer' }).place).toBe('Japan');
  });
});

describe('special pages', () => {
  test('a removal tool is never a warning', () => {
    const notice = asked({ ...consumer, page: { productClass: 'removal-tool', page: 'removal', behaviour: 'hint' } });
    expect(notice.tone).toBe('none');
    expect(notice.badge.text).toBe('');
    expect(notice.headline).toBe('This page helps to remove a product');
  });

  test('a free tool costs nothing and still has terms', () => {
    expect(asked({ ...consumer, page: { productClass: 'free-tool', page: 'download' } }).about).toContain(
      'This tool costs nothing.',
    );
  });

  test("an app store's choice is not law", () => {
    expect(asked({ ...consumer, page: { page: 'app-store', lawClass: 'mobile-app' } }).about).toContain('not law');
  });

  test('a strange address says so and no more', () => {
    expect(asked({ ...consumer, page: { page: 'lookalike', behaviour: 'hint' } }).about).toBe(
      'This is not an address of the maker that we know.',
    );
  });

  test("another maker's product: what is known, in the catalogue's own words", () => {
    const page = { product: null, productClass: null, lawClass: 'oem-integration', behaviour: 'hint' } as const;
    const notice = asked({ ...consumer, page: { ...page, productName: 'IceWarp Mail Server Anti-Virus' } });
    expect(notice.about).toContain('Ask its maker which one yours has.');
    expect(notice.details.statements[0]?.original?.[0]?.text).toContain('10.1.2');
  });
});

describe('the fingerprint', () => {
  const { fingerprint } = composed(consumer);

  test('stays with another product of the class, another day of the same law, another kind of page', () => {
    expect(composed({ ...consumer, page: { productName: 'Kaspersky Premium', product: 'premium' } }).fingerprint).toBe(
      fingerprint,
    );
    expect(composed({ ...consumer, at: '2025-03-01T12:00:00-05:00' }).fingerprint).toBe(fingerprint);
    expect(composed({ ...consumer, page: { page: 'download', acts: ['download'] } }).fingerprint).toBe(fingerprint);
  });

  test('changes with the law, the class, the place and the audience', () => {
    const others = [
      { ...consumer, at: '2024-08-15T12:00:00-04:00' },
      { ...consumer, page: { lawClass: 'business-endpoint' as const } },
      { ...consumer, places: ['CA'] },
      { ...consumer, audience: 'us-business' as const },
    ];
    const prints = others.map((other) => composed(other).fingerprint);
    expect(new Set([fingerprint, ...prints]).size).toBe(5);
  });
});

test('a notice crosses processes as JSON, unchanged', () => {
  const notice = asked({ places: ['US', 'DE'], assumed: true });
  expect(JSON.parse(JSON.stringify(notice))).toEqual(notice);
});

test('a notice of many parts says each sentence whole', () => {
  for (const sentence of sentencesOf(asked({ places: ['US', 'DE', 'PL'] })))
    expect(sentence).not.toMatch(/\$[A-Z]|undefined/);
});
