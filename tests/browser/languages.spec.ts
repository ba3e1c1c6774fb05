import { DEMO_PAGES } from '../../.house/demo/pages.ts';
import { expect as soon, test } from './harness/test.ts';

/** The built extension in other languages than English, chosen as a person chooses: in the options. */

// A new profile waits for a few seconds whether a policy comes.
const expect = soon.configure({ timeout: 15_000 });

const SAID = [
  [
    'de',
    'Deutsch',
    'Vereinigte Staaten: für Kaspersky verboten, dieses Produkt zu verkaufen oder zu aktualisieren',
    'Einstellungen',
  ],
  ['ja', '日本語', 'アメリカ合衆国：Kasperskyがこの製品を販売またはアップデートすることは禁止', '設定'],
] as const;

test.use({ apart: 'languages' });

for (const [tag, name, headline, title] of SAID) {
  test(`${name}, chosen in the options, is spoken in the page, the toolbar and the extension's own pages`, async ({
    browserWithCaveat: { context, extensionId },
    stage,
    visit,
  }) => {
    const options = await context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    const languages = options.locator(`select:has(option[value="${tag}"])`);
    await expect(languages.locator(`option[value="${tag}"]`)).toHaveText(name);
    // A page behind another draws nothing, and so is never ready for a choice.
    await options.bringToFront();
    await languages.selectOption(tag);
    await expect(options.getByRole('heading', { level: 1 })).toHaveText(`Caveat · ${title}`);
    await expect(options.locator('html')).toHaveAttribute('lang', tag);

    const demo = DEMO_PAGES.find(({ id }) => id === 'vendor');
    if (demo === undefined) throw new Error('The demo has lost its page of the vendor.');
    stage.put(demo.url, demo.html);
    const { noticeComes, toolbar, complaints } = await visit(demo.url);
    const notice = await noticeComes();
    expect(notice.lang).toBe(tag);
    expect(notice.dir).toBe('ltr');
    expect(notice.headings).toContain(headline);
    expect((await toolbar()).tooltip).toContain(headline.split(/[:：]/)[0]);
    expect(complaints).toEqual([]);
    await options.close();
  });
}
