import { DEMO_PAGES } from '../../../.house/demo/pages.ts';
import { LANGUAGES, tagOf } from '../../../components/notice/languages.ts';
import { directionOf } from '../../../components/notice/say.ts';
import { corpusPages } from '../harness/corpus.ts';
import { patiently, pause } from '../harness/patiently.ts';
import { GECKO_ID } from './open-firefox.ts';
import { openTab } from './tab.ts';
import { expect, test } from './test.ts';

/** What a person does with a notice in Firefox, and what becomes of it. */

const OFFER = DEMO_PAGES.find(({ id }) => id === 'key-shop') ?? DEMO_PAGES[0];
if (OFFER === undefined) throw new Error('The demo has no pages.');

/** How many verdicts are hidden until they change. */
const HIDDEN = "() => browser.storage.local.get('hidden').then(({ hidden }) => hidden?.length ?? 0)";

/** Takes back what a person said about notices, and how. */
const FORGET = "() => browser.storage.local.remove(['hidden', 'preferences'])";

test('the toolbar’s button stands in the toolbar, and its window says the same as the notice', async ({
  firefox,
  stage,
  visit,
  popup,
}) => {
  await stage.put(OFFER.url, OFFER.html);
  const tab = await visit(OFFER.url);
  const { headings } = await tab.noticeComes();
  expect(await firefox.inside('extension', 'placeOfButton', GECKO_ID)).toBe('nav-bar');
  expect(await (await popup(tab)).says(headings[0] ?? '?')).toContain('Details');
});

test('the details unfold, and the notice can be made small', async ({ stage, visit, own }) => {
  await stage.put(OFFER.url, OFFER.html);
  const { noticeComes, notice, press } = await visit(OFFER.url);
  expect((await noticeComes()).headings).not.toContain('Sources');
  await press('Details');
  await patiently('the sources', async () => (await notice())?.headings.includes('Sources'));
  await press('Shrink to a small label');
  const isSmall = async () => (await notice())?.controls.some((name) => name.includes('Show the notice'));
  await patiently('the label', isSmall);
  await press('Show the notice');
  await patiently('the notice', async () => (await isSmall()) === false);
  const options = await visit(`${own}options.html`);
  const small = "() => browser.storage.session.get('collapsed').then(({ collapsed }) => collapsed.length)";
  await patiently('the background to know', async () => (await options.inPage(small)) === 0);
});

test('hidden until it changes, a notice stays away over a restart; the toolbar still tells', async ({
  firefox,
  stage,
  own,
}) => {
  await stage.put(OFFER.url, OFFER.html);
  const before = await openTab(firefox);
  await before.go(OFFER.url);
  await before.noticeComes();
  await before.press('Hide until this changes');
  await before.noticeGoes();
  const options = await openTab(firefox);
  await options.go(`${own}options.html`);
  await patiently('the dismissal to be kept', async () => (await options.inPage<number>(HIDDEN)) > 0);

  await firefox.restart();
  await stage.put(OFFER.url, OFFER.html);
  const after = await openTab(firefox);
  await after.go(OFFER.url);
  await patiently('the badge', async () => (await after.toolbar()).badge === '!', 15_000);
  await pause(500);
  expect(await after.notice()).toBeNull();
  await after.go(`${own}options.html`);
  await after.inPage(FORGET);
  await after.go(OFFER.url);
  await after.noticeComes();
  await after.close();
});

test('a page that changes without loading is followed', async ({ stage, visit }) => {
  const shop = 'https://www.amazon.com/dp/B000000001';
  await stage.put(shop, {
    headers: { 'content-security-policy': '' },
    html: `<!doctype html><title>A lamp</title><main><h1>A lamp</h1></main>
      <button id="offer">Next</button><button id="lamp">Back</button>
      <script>
        function show(title, path, body) {
          history.pushState(null, '', path);
          document.title = title;
          document.querySelector('main').innerHTML = body;
        }
        offer.onclick = () => show('Kaspersky Premium, 1 year', '/dp/B000000002',
          '<h1>Kaspersky Premium, 1 year</h1><p>$39.99</p><button>Add to cart</button>');
        lamp.onclick = () => show('A lamp', '/dp/B000000001', '<h1>A lamp</h1>');
      </script>`,
  });
  const { click, notice, noticeComes, noticeGoes, toolbar } = await visit(shop);
  await pause(500);
  expect(await notice()).toBeNull();
  await click('#offer');
  await noticeComes();
  expect((await toolbar()).badge).toBe('!');
  await click('#lamp');
  await noticeGoes();
  await patiently('the badge to go', async () => (await toolbar()).badge === '');
});

const unlisted = corpusPages().find(
  ({ label, listed, url }) => label === 'offer' && !listed && url.startsWith('https:'),
) ?? { url: 'https://a-small-shop.example/item', html: () => OFFER.html };

test('a shop that is not listed is left alone until a person asks to check it', async ({ stage, visit, popup }) => {
  await stage.put(unlisted.url, { html: unlisted.html() });
  const tab = await visit(unlisted.url);
  await pause(500);
  expect(await tab.toolbar()).toEqual({ badge: '', tooltip: 'Caveat' });
  const window = await popup(tab);
  await window.says('Not a listed shop');
  await window.press('Check this page');
  await tab.noticeComes();
  expect((await tab.toolbar()).badge).toBe('!');
});

test('a background that was stopped starts again: for a page, and for what a person does there', async ({
  firefox,
  stage,
  visit,
  own,
}) => {
  const stop = () => firefox.inside<string>('extension', 'stopBackground', GECKO_ID);
  await stage.put(OFFER.url, OFFER.html);
  expect(await stop()).toBe('stopped');
  const tab = await visit(OFFER.url);
  await tab.noticeComes();
  expect((await tab.toolbar()).badge).toBe('!');
  expect(await stop()).toBe('stopped');
  await tab.press('Hide until this changes');
  await tab.noticeGoes();
  const options = await visit(`${own}options.html`);
  await patiently('the dismissal to be kept', async () => (await options.inPage<number>(HIDDEN)) > 0);
  await options.inPage(FORGET);
});

test('a private window speaks, nothing of it is kept, and what is done there counts nowhere else', async ({
  firefox,
  stage,
  own,
  visit,
}) => {
  await firefox.inside('extension', 'allowInPrivateWindows', GECKO_ID);
  await stage.put(OFFER.url, OFFER.html);
  const tab = await openTab(firefox, 'private window');
  await tab.go(OFFER.url);
  await tab.noticeComes();
  await tab.press('Hide until this changes');
  await tab.noticeGoes();
  await tab.go('about:blank');
  await tab.go(OFFER.url);
  await patiently('the badge', async () => (await tab.toolbar()).badge === '!', 15_000);
  expect(await tab.notice(), 'hidden in this window').toBeNull();
  await tab.close();
  const options = await visit(`${own}options.html`);
  const kept = "() => Promise.all(['local', 'session'].map((area) => browser.storage[area].get()))";
  const [local, session] = await options.inPage<[object, object]>(kept);
  expect(local).not.toHaveProperty('hidden');
  expect(JSON.stringify([local, session])).not.toContain(new URL(OFFER.url).hostname);
  const elsewhere = await visit(OFFER.url);
  await elsewhere.noticeComes();
});

for (const language of LANGUAGES.filter((each) => directionOf(tagOf(each)) === 'rtl').slice(0, 1)) {
  test(`the notice speaks ${language}, from right to left, when a person chooses so`, async ({ stage, visit, own }) => {
    await stage.put(OFFER.url, OFFER.html);
    const options = await visit(`${own}options.html`);
    await options.inPage(
      '(language) => browser.storage.local.set({ preferences: { language, places: ["US"] } })',
      tagOf(language),
    );
    const { noticeComes } = await visit(OFFER.url);
    const { lang, dir, box } = await noticeComes();
    expect({ lang, dir }).toEqual({ lang: tagOf(language), dir: 'rtl' });
    // The corner at the end of the lines is the left one now.
    expect(box.x).toBeLessThan(100);
    await options.inPage(FORGET);
  });
}
