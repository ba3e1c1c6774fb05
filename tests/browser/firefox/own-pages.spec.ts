import { DEMO_PAGES } from '../../../.house/demo/pages.ts';
import { patiently, pause } from '../harness/patiently.ts';
import { GECKO_ID } from './open-firefox.ts';
import { expect, test } from './test.ts';

/** The extension's own pages, and the permissions that Firefox leaves to the person. */

const [OFFER] = DEMO_PAGES;
if (OFFER === undefined) throw new Error('The demo has no pages.');
const UNLISTED = 'https://a-small-shop.example/item';
const ANOTHER = 'https://another-small-shop.example/item';
/** Whether the reader is registered beyond the listed shops. */
const IS_PLACED = '() => browser.scripting.getRegisteredContentScripts().then(({ length }) => length > 0)';
const BARRED = 'Caveat may not read the listed shops. Click to allow it.';

// That no error is left in the console is held after every test.
for (const [page, says] of [
  ['welcome.html', 'Welcome to Caveat'],
  ['options.html', 'Places whose law you want to know'],
  ['diagnostics.html', 'No policy was delivered.'],
] as const) {
  test(`${page} opens and says “${says}”`, async ({ visit, own }) => {
    await (await visit(own + page)).says(says);
  });
}

test('what is chosen in the options is kept', async ({ visit, own }) => {
  const options = await visit(`${own}options.html`);
  await options.says('Corner of the page');
  await options.click('input[name=corner][value=block-start-start]');
  const corner = "() => browser.storage.local.get('preferences').then(({ preferences }) => preferences?.corner)";
  await patiently('the choice', async () => (await options.inPage(corner)) === 'block-start-start');
  const again = await visit(`${own}options.html`);
  await again.says('Corner of the page');
  expect(await again.inPage('() => document.querySelector("input[name=corner]:checked").value')).toBe(
    'block-start-start',
  );
  await again.inPage("() => browser.storage.local.remove('preferences')");
});

test('the record of a page can be opened from the toolbar’s window', async ({ stage, visit, own }) => {
  await stage.put(OFFER.url, OFFER.html);
  const shop = await visit(OFFER.url);
  await shop.noticeComes();
  const number = await shop.number();
  await (await visit(`${own}record.html?tab=${number}`)).says(OFFER.url);
});

test('without the permission to read the listed shops, toolbar and window say so and offer to ask', async ({
  firefox,
  stage,
  visit,
  popup,
}) => {
  await stage.put(OFFER.url, OFFER.html);
  await firefox.inside('extension', 'grantShops', GECKO_ID, false);
  const tab = await visit('about:blank');
  await patiently('the toolbar to say so', async () => (await tab.toolbar()).tooltip === BARRED, 15_000);
  await tab.go(OFFER.url);
  await pause(500);
  expect(await tab.toolbar()).toEqual({ badge: '?', tooltip: BARRED });
  expect(await tab.notice()).toBeNull();

  const window = await popup(tab);
  // Pressing the button lends the page, and Firefox then reads it with what the manifest registers for it.
  await window.says('A permission is missing');
  await window.press('Allow in the listed shops');
  await tab.noticeComes();
  expect((await tab.toolbar()).badge).toBe('!');
  const next = await visit('about:blank');
  await patiently('the toolbar to rest', async () => (await next.toolbar()).tooltip === 'Caveat');
  expect((await next.toolbar()).badge).toBe('');
});

test('allowed in all other shops, it looks there unasked, after a restart, too, until that is taken back', async ({
  firefox,
  stage,
  visit,
  own,
}) => {
  const options = await visit(`${own}options.html`);
  await options.says('Other shops');
  await options.click('[aria-describedby=other-shops-note]');
  await stage.put(UNLISTED, OFFER.html);
  await patiently('the reader to be registered', () => options.inPage<boolean>(IS_PLACED));
  await (await visit(UNLISTED)).noticeComes();

  await firefox.restart();
  await stage.put(ANOTHER, OFFER.html);
  await (await visit(ANOTHER)).noticeComes();

  const again = await visit(`${own}options.html`);
  await again.says('Other shops');
  await again.click('[aria-describedby=other-shops-note]');
  await patiently('the reader to be taken away', async () => !(await again.inPage(IS_PLACED)));
});
