import type { Page } from '@playwright/test';
import { CASES } from '../components/views/composed.ts';
import { NOTICES } from '../components/views/notices.ts';
import { faults, faultsInNotice } from './harness/axe.ts';
import { expect, test } from './harness/gallery.ts';
import { pause } from './harness/patiently.ts';

const FACES = ['', '&open=details', '&open=choices', '&display=pill', '&display=acknowledge'];
const STATES = Object.keys(NOTICES).flatMap((notice) => FACES.map((face) => `notice=${notice}${face}`));
/** The languages that are written from right to left. */
const RIGHT_TO_LEFT = ['ar', 'he'] as const;
/** One from left to right, one from right to left, with everything that can be open. */
const TELLING = FACES.flatMap((face) => [`notice=us-managed${face}`, `notice=us-consumer&locale=he${face}`]);
/** The same in the language of nobody, whose texts are sixty per cent longer. */
const LONGER = FACES.map((face) => `notice=us-managed&locale=pseudo${face}`);

const PAGES = [
  ...[
    'united-states',
    'managed',
    'us-consumer&locale=he',
    'removed',
    'waiting',
    'nothing',
    'unread',
    'blocked',
    'unreadable',
    'failed',
  ].map((state) => `page=popup&state=${state}`),
  'page=popup&asked=2024-07-01&private',
  'page=options',
  'page=options&managed',
  'page=options&locale=he',
  'page=welcome',
  'page=welcome&locale=ar',
  'page=interstitial',
];

/** What people's eyes, screens and settings ask of a page. */
const CONDITIONS = {
  light: {},
  dark: { colorScheme: 'dark' },
  'more contrast': { contrast: 'more' },
  'dark with more contrast': { colorScheme: 'dark', contrast: 'more' },
  'forced colours': { forcedColors: 'active' },
} as const satisfies Record<string, Parameters<Page['emulateMedia']>[0]>;

test.describe('axe finds nothing', () => {
  // Each look takes a good part of a second, and there are many states.
  test.slow();

  test('that it would find: it sees into the notice', async ({ page, gallery }) => {
    await gallery.open(page, 'notice=united-states');
    await page.locator('.lead').evaluate((lead) => lead.setAttribute('style', 'color: #ccc; background: #fff'));
    expect((await faultsInNotice(page)).join()).toContain('color-contrast');
  });

  test('in any state of any notice', async ({ page, gallery }) => {
    for (const state of STATES) {
      await gallery.open(page, state);
      expect(await faultsInNotice(page), state).toEqual([]);
    }
  });

  for (const [name, condition] of Object.entries(CONDITIONS)) {
    test(`under ${name}`, async ({ page, gallery }) => {
      await page.emulateMedia(condition);
      for (const state of TELLING) {
        await gallery.open(page, state);
        expect(await faultsInNotice(page), state).toEqual([]);
      }
      // Our own pages wear the same clothes; what differs between these conditions was seen in the notice.
      for (const state of name.includes('contrast') ? [] : PAGES) {
        await gallery.open(page, state);
        expect(await faults(page), state).toEqual([]);
      }
    });
  }

  for (const [width, height] of [
    [320, 640],
    [320, 256],
  ] as const) {
    test(`in a window of ${width} by ${height}`, async ({ page, gallery }) => {
      await page.setViewportSize({ width, height });
      for (const state of TELLING) {
        await gallery.open(page, state);
        expect(await faultsInNotice(page), state).toEqual([]);
      }
    });
  }
});

test.describe('everything fits', () => {
  for (const [width, height] of [
    [320, 256],
    [360, 640],
    [1280, 800],
  ] as const) {
    test(`in ${width} by ${height}, also where a language needs sixty per cent more room`, async ({
      page,
      gallery,
    }) => {
      await page.setViewportSize({ width, height });
      for (const state of [...TELLING, ...LONGER]) {
        await gallery.open(page, state);
        expect(await page.evaluate(overflowing), state).toEqual([]);
        const box = await page.locator('.notice').boundingBox();
        expect(
          box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height,
          state,
        ).toBe(true);
      }
    });
  }

  test('with the line, letter and word spacing that readers may set', async ({ page, gallery }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    for (const state of TELLING) {
      await gallery.open(page, state);
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
        );
        document.documentElement.lastElementChild?.shadowRoot?.adoptedStyleSheets.push(sheet);
      });
      expect(await page.evaluate(overflowing), state).toEqual([]);
    }
  });

  test('at 400 per cent the way out stays in view, wherever the text is scrolled to', async ({ page, gallery }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await gallery.open(page, 'notice=united-states&open=details');
    const close = page.getByRole('button', { name: 'Close until the browser restarts' });
    await expect(close).toBeInViewport({ ratio: 1 });
    await page.locator('.notice').evaluate((notice) => notice.scrollTo({ top: 10_000, behavior: 'instant' }));
    await expect(close).toBeInViewport({ ratio: 1 });
  });

  test('our own pages have no sideways scrolling in 320 pixels', async ({ page, gallery }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const state of [...PAGES, ...PAGES.map((each) => `${each}&locale=pseudo`)]) {
      await gallery.open(page, state);
      const [content, window] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(content, state).toBeLessThanOrEqual(window ?? 0);
    }
  });

  test('every control is at least 24 pixels in both directions', async ({ page, gallery }) => {
    for (const state of TELLING) {
      await gallery.open(page, state);
      expect(await page.evaluate(tooSmall), state).toEqual([]);
    }
  });
});

test.describe('every word comes from a message and stands there whole', () => {
  /** Our name, what an organisation has written, and what the browser calls places and languages; sites. */
  const NOT_OURS = [
    'Caveat',
    'Please ask before you renew. The list of approved software is on the intranet.',
    'Software of this vendor is not approved here.',
    'procurement@works.example',
    'Example Works',
    ...['United States', 'German', 'Italian', 'Polish', 'Japanese'],
    ...['another-shop.example', 'shop.example'],
  ];
  const pages = [
    ...['us-consumer', 'us-asked-about-2024-07', 'mc-unsurveyed', 'unread', 'blocked', 'failed'].map(
      (state) => `page=popup&state=${state}`,
    ),
    'page=popup&private&full',
    'page=options&full',
    'page=welcome',
    'page=interstitial',
  ];

  for (const [of, states] of [
    ['every notice', Object.keys(CASES).map((name) => `notice=${name}&open=details`)],
    ['what can be chosen in it', ['notice=us-managed&open=choices', 'notice=us-managed&display=acknowledge']],
    ['our own pages', pages],
  ] as const) {
    test(of, async ({ page, gallery }) => {
      for (const state of states) {
        await gallery.open(page, `${state}&locale=pseudo`);
        const { spoken, beside } = await page.evaluate(saidInBrackets, NOT_OURS);
        expect(spoken, state).toBeGreaterThan(3);
        expect(beside, state).toEqual([]);
      }
    });
  }
});

test.describe('what a person sees and hears', () => {
  test('each answer has its shape and its word, not only a colour', async ({ page, gallery }) => {
    await gallery.open(page, 'notice=germany');
    const rows = page.locator('.questions > li');
    await expect(rows).toHaveCount(3);
    await expect(rows.nth(0)).toContainText('Official warning');
    await expect(rows.nth(2)).toContainText('No rule found');
    const shapes = await rows.locator('svg path').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
    expect(shapes[0]).not.toBe(shapes[2]);
  });

  test('a region is named by the headline', async ({ page, gallery }) => {
    await gallery.open(page, 'notice=united-states');
    await expect(
      page.getByRole('region', { name: 'United States: new sales of this software are prohibited.' }),
    ).toBeVisible();
  });

  test('the timeline is a picture with a name and a list that says the same', async ({ page, gallery }) => {
    await gallery.open(page, 'notice=united-states&open=details');
    await expect(page.getByRole('img', { name: /Announced on 20 June 2024/ })).toBeVisible();
    await expect(page.locator('.timeline li')).toHaveText([
      /20 June 2024/,
      /20 July 2024/,
      /29 September 2024/,
      /24 November 2026/,
    ]);
    await expect(page.locator('.timeline svg .mark')).toHaveCount(4);
  });

  test('every footnote mark leads to the source that is listed under its number', async ({ page, gallery }) => {
    await gallery.open(page, 'notice=united-states&open=details');
    const listed = await page
      .locator('.sources > li > a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const marks = await page
      .locator('.references a')
      .evaluateAll((links) =>
        links.map((link) => ({ number: Number(link.textContent), href: (link as HTMLAnchorElement).href })),
      );
    expect(marks.length).toBeGreaterThan(5);
    for (const { number, href } of marks) expect(href).toBe(listed[number - 1]);
  });

  test('the announcement comes into a status region that was empty before, once', async ({ page, gallery }) => {
    // From the first moment on: what is read after the page has loaded may come too late.
    await page.addInitScript(() => {
      const said: (string | null)[] = [];
      Object.assign(globalThis, { said });
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        const root = attach.call(this, init);
        const hear = () => said.push(root.querySelector('[role=status]')?.textContent ?? null);
        new MutationObserver(() => said.length < 9 && hear()).observe(root, { childList: true, subtree: true });
        return root;
      };
    });
    await gallery.open(page, 'notice=germany');
    const heard = () => page.evaluate(() => Reflect.get(globalThis, 'said') as string[]);
    await expect.poll(heard).toContain('Caveat, browser extension notice. Germany: an official warning, not a ban.');
    await pause(1000);
    const said = (await heard()).filter((text, index, all) => text !== all[index - 1]);
    expect(said).toEqual(['', 'Caveat, browser extension notice. Germany: an official warning, not a ban.']);
  });

  test('a report of a wrong match shows its text, leaves out the query, and goes nowhere', async ({
    page,
    gallery,
  }) => {
    await gallery.open(page, 'notice=united-states&open=details');
    await page.getByText('Report a wrong match').click();
    const text = await page.getByLabel('Text of the report').inputValue();
    expect(text).toContain('Kaspersky Plus');
    expect(text).toMatch(/Page: http:\/\/127\.0\.0\.1:\d+\/$/m);
    await expect(page.getByRole('link', { name: 'Open in mail' })).toHaveAttribute(
      'href',
      /^mailto:\?subject=.+&body=/,
    );
  });

  test('nothing is left on paper', async ({ page, gallery }) => {
    await gallery.open(page, 'notice=united-states');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.notice')).toBeHidden();
  });
});

test.describe('from right to left', () => {
  for (const locale of RIGHT_TO_LEFT) {
    test(`in ${locale}, foreign names keep their order and their place`, async ({ page, gallery }) => {
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await gallery.open(page, `notice=us-consumer&locale=${locale}&open=details`);
        await expect(page.locator('.notice')).toHaveAttribute('dir', 'rtl');
        expect(await page.evaluate(overflowing)).toEqual([]);
        expect(await page.locator('bdi').evaluateAll(disordered)).toEqual([]);
        // In pieces, a title's second line would stand before what follows the title.
        expect(await page.locator('.sources .about bdi').evaluateAll(inPieces)).toEqual([]);
      }
    });

    test(`in ${locale}, what our pages quote in code keeps its order`, async ({ page, gallery }) => {
      await gallery.open(page, `page=options&locale=${locale}`);
      expect(await page.locator('code').evaluateAll(disordered)).toEqual([]);
    });

    test(`in ${locale}, time runs to the left and the end of the line is there, too`, async ({ page, gallery }) => {
      await gallery.open(page, `notice=us-consumer&locale=${locale}&open=details`);
      const box = await page.locator('.notice').boundingBox();
      expect(box?.x).toBe(12);
      const marks = await page
        .locator('.timeline .mark text')
        .evaluateAll((numbers) => numbers.map((number) => number.getBoundingClientRect().left));
      expect(marks.length).toBeGreaterThan(2);
      expect(marks).toEqual(marks.toSorted((one, other) => other - one));
    });
  }
});

/** Names in Latin letters whose letters or signs do not follow each other from left to right. */
function disordered(names: Element[]): string[] {
  const latin = names.filter((name) => !/[\u0590-\u06ff]/.test(name.textContent ?? ''));
  if (latin.length === 0) return ['(no name at all)'];
  return latin.flatMap((name) => {
    const boxes: DOMRect[] = [];
    const walker = document.createTreeWalker(name, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
      for (const { index } of (text.textContent ?? '').matchAll(/\S/g)) {
        const letter = document.createRange();
        letter.setStart(text, index);
        letter.setEnd(text, index + 1);
        boxes.push(letter.getBoundingClientRect());
      }
    }
    const isBehind = (box: DOMRect, before?: DOMRect) =>
      before !== undefined && Math.abs(before.top - box.top) < 2 && box.left < before.left;
    return boxes.some((box, at) => isBehind(box, boxes[at - 1])) ? [name.textContent ?? ''] : [];
  });
}

/** Names that are broken into pieces, one a line, between which something else may stand. */
function inPieces(names: Element[]): string[] {
  return names.filter((name) => name.getClientRects().length > 1).map((name) => name.textContent ?? '');
}

/** Elements whose text is cut off or sticks out sideways. */
function overflowing(): string[] {
  const root = document.documentElement.lastElementChild?.shadowRoot;
  return [
    ...(root?.querySelectorAll<HTMLElement>(
      '.notice, .notice *:not(.unseen, .unseen *, .colon, svg, svg *, textarea)',
    ) ?? []),
  ]
    .filter(
      (element) => getComputedStyle(element).display !== 'inline' && element.scrollWidth > element.clientWidth + 1,
    )
    .map((element) => `${element.className || element.tagName}: ${element.scrollWidth} in ${element.clientWidth}`);
}

/** Controls smaller than a finger needs. Links inside a sentence are as high as its line, as the criterion allows. */
function tooSmall(): string[] {
  const root = document.documentElement.lastElementChild?.shadowRoot;
  const controls = [...(root?.querySelectorAll<HTMLElement>('button, summary, .references a, .button') ?? [])];
  return controls
    .map((control) => ({ control, box: control.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 24 || box.height < 23.5)
    .map(({ control, box }) => `${control.outerHTML.slice(0, 80)} ${box.width}×${box.height}`);
}

/**
 * How many texts and names were spoken from messages, whose brackets show it in the language of nobody, and which have
 * letters beside them. What was not said by us is left out: sources, names,
 * quotations, data, other languages.
 */
function saidInBrackets(notOurs: string[]): { spoken: number; beside: string[] } {
  const QUOTED =
    'a[href^="http"], td, tbody th, bdi, cite, code, time, input, textarea, option, [translate=no], [lang]';
  // The notice as a whole has a language, too: ours.
  const quoted = (element: Element | null) => {
    const holder = element?.closest(`${QUOTED}, style, script`);
    return holder !== null && holder?.matches('html, :has(.questions)') === false;
  };
  const beside: string[] = [];
  let spoken = 0;
  const hear = (text: string) => {
    let depth = 0;
    let outside = '';
    for (const letter of notOurs.reduce((rest, other) => rest.replaceAll(other, ''), text)) {
      if (letter === '⟦') depth += 1;
      else if (letter === '⟧') depth -= 1;
      else if (depth === 0) outside += letter;
    }
    if (text.includes('⟦')) spoken += 1;
    if (depth !== 0 || /\p{L}/u.test(outside)) beside.push(text);
  };
  const root = document.documentElement.lastElementChild?.shadowRoot ?? document.body;
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    if (!quoted(node.parentElement)) hear(node.textContent ?? '');
  }
  for (const element of root.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    if (quoted(element)) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) hear(element.getAttribute(name) ?? '');
  }
  return { spoken, beside };
}
