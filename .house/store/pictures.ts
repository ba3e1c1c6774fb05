import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LANGUAGES, type Language, tagOf } from '../../components/notice/languages.ts';
import { openLectern } from '../../tests/browser/harness/lectern.ts';
import { openChromium } from '../../tests/browser/harness/open-chromium.ts';
import { setStage } from '../../tests/browser/harness/stage.ts';
import { build } from '../gate/builds.ts';
import { ensureChromium } from '../set-up/browsers.ts';
import { ROOT } from '../set-up/run.mjs';
import { conclude, Stop, say } from '../set-up/say.mjs';
import { type Booth, details, label, list, notice, seatReader, tile, toolbar, toolbarOver } from './poses.ts';

/** What the stores take, in CSS pixels. */
const STORE = { width: 1280, height: 800 };

/** Each picture of the stores by its name. */
const FOR_STORES: Record<string, (booth: Booth) => Promise<Buffer>> = {
  '1-notice': (booth) => notice(booth, 'marketplace', STORE),
  '2-details': (booth) => details(booth, 'key-shop', STORE),
  '3-quote': (booth) => notice(booth, 'quote', STORE),
  '4-toolbar': (booth) => toolbarOver(booth, 'marketplace', STORE),
  '5-list': (booth) => list(booth, STORE),
  tile: (booth) => tile(booth, { width: 440, height: 280 }),
};

const FOR_README: typeof FOR_STORES = {
  notice: (booth) => notice(booth, 'marketplace', { width: 1100, height: 680 }),
  details: (booth) => details(booth, 'vendor', { width: 1100, height: 760 }),
  label: (booth) => label(booth, 'marketplace', { width: 1000, height: 420 }),
  toolbar: (booth) => toolbar(booth, 'marketplace', { width: 416, height: 600 }),
};

// `npm run store:pictures`: the screenshots that the stores and the README show, taken of the built extension on our own
// demo pages. With the folder of a language behind it (`npm run store:pictures -- pt_BR`): the stores' pictures in that
// language, into `.output/pictures/`.
await conclude(async () => {
  const language = languageOf(process.argv[2] ?? 'en');
  const executable = await ensureChromium();
  if (!(await build('chrome'))) throw new Stop('The extension could not be built: see above for the reason.');
  const extension = join(ROOT, '.output/chrome-mv3');
  const browser = await openChromium({ executable, extension, headless: true, language: tagOf(language) });
  try {
    const stage = await setStage(browser);
    const booth = { browser, stage, language, lectern: await openLectern(browser) };
    await seatReader(booth);
    const isEnglish = language === 'en';
    await take(booth, FOR_STORES, isEnglish ? '.store/pictures' : `.output/pictures/${language}`);
    if (isEnglish) await take(booth, FOR_README, '.house/pictures');
  } finally {
    await browser.close();
  }
  return 0;
});

async function take(booth: Booth, pictures: typeof FOR_STORES, folder: string): Promise<void> {
  for (const [name, pose] of Object.entries(pictures)) {
    const file = join(ROOT, folder, `${name}.png`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await pose(booth));
    say(`${folder}/${name}.png`);
  }
}

function languageOf(name: string): Language {
  const language = LANGUAGES.find((known) => known === name);
  if (language === undefined) throw new Stop(`There is no language "${name}": name a folder of public/_locales.`);
  return language;
}
