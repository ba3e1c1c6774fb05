import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLectern } from '../../tests/browser/harness/lectern.ts';
import { openChromium } from '../../tests/browser/harness/open-chromium.ts';
import { pause } from '../../tests/browser/harness/patiently.ts';
import { setStage } from '../../tests/browser/harness/stage.ts';
import { openVisit, type Visit } from '../../tests/browser/harness/visit.ts';
import { DEMO_PAGES } from '../demo/pages.ts';
import { build } from '../gate/builds.ts';
import { ensureChromium } from '../set-up/browsers.ts';
import { ROOT } from '../set-up/run.mjs';
import { conclude, Stop, say } from '../set-up/say.mjs';

/** What the stores take, in CSS pixels. */
const SIZE = { width: 1280, height: 800 };
const FOLDER = join(ROOT, '.store/pictures');

/** Each picture: a page of the demo, and what a person has done there. */
const PICTURES: { name: string; page: string; deed?: (visit: Visit) => Promise<void> }[] = [
  { name: '1-notice', page: 'marketplace' },
  { name: '2-details', page: 'key-shop', deed: ({ press }) => press('Details') },
  { name: '3-quote', page: 'quote' },
  { name: '4-vendor', page: 'vendor' },
];

// `npm run store:pictures`: the screenshots that the stores show, taken of the built extension on our own demo pages.
await conclude(async () => {
  const executable = await ensureChromium();
  if (!(await build('chrome'))) throw new Stop('The extension could not be built: see above for the reason.');
  mkdirSync(FOLDER, { recursive: true });
  const browser = await openChromium({
    executable,
    extension: join(ROOT, '.output/chrome-mv3'),
    headless: true,
  });
  try {
    const stage = await setStage(browser);
    const lectern = await openLectern(browser);
    for (const { name, page, deed } of PICTURES) {
      const demo = DEMO_PAGES.find(({ id }) => id === page);
      if (demo === undefined)
        throw new Stop(`The demo has no page "${page}": name another in .house/store/pictures.ts.`);
      stage.put(demo.url, demo.html);
      const visit = await openVisit(browser, lectern);
      await visit.page.setViewportSize(SIZE);
      await visit.page.goto(demo.url);
      await visit.noticeComes();
      await deed?.(visit);
      // Lets the notice's entrance end.
      await pause(600);
      writeFileSync(join(FOLDER, `${name}.png`), await visit.page.screenshot());
      say(`.store/pictures/${name}.png`);
      await visit.page.close();
    }
    await drawTile();
  } finally {
    await browser.close();
  }
  return 0;

  /** The small promotional tile: our own drawing, our name, and what it does. */
  async function drawTile(): Promise<void> {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 440, height: 280 });
    await page.goto(new URL('tile.svg', import.meta.url).href);
    writeFileSync(join(FOLDER, 'tile.png'), await page.screenshot());
    say('.store/pictures/tile.png');
  }
});
