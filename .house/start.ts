import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../components/browser/messages.ts';
import { type Lectern, openLectern } from '../tests/browser/harness/lectern.ts';
import { type OpenBrowser, openChromium } from '../tests/browser/harness/open-chromium.ts';
import { pause } from '../tests/browser/harness/patiently.ts';
import { setStage } from '../tests/browser/harness/stage.ts';
import { openVisit, type Visit } from '../tests/browser/harness/visit.ts';
import { DEMO_PAGES, type DemoPage } from './demo/pages.ts';
import { build } from './gate/builds.ts';
import { ensureChromium } from './set-up/browsers.ts';
import { ROOT } from './set-up/run.mjs';
import { conclude, Stop, say } from './set-up/say.mjs';

/** Long enough for a page that is left alone to have shown a notice after all. */
const PATIENCE = 2500;

await conclude(async () => {
  const executable = await ensureChromium();
  if (!(await build('chrome'))) throw new Stop('The extension could not be built: see above for the reason.');

  const headless = !hasDisplay();
  say(headless ? 'No display here: the demo runs unseen and takes pictures.' : 'Opening the browser …');
  const browser = await openChromium({ executable, extension: join(ROOT, '.output/chrome-mv3'), headless });
  try {
    await showPages(browser, headless);
    if (!headless) {
      console.log('\nLook around: each tab is a page of the demo. Close the browser to end.');
      await new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
    }
  } finally {
    await browser.close();
  }
  return 0;
});

async function showPages(browser: OpenBrowser, headless: boolean): Promise<void> {
  const stage = await setStage(browser);
  say('Giving the extension the seconds that it takes in a new profile to hear of an organisation …');
  const lectern = await openLectern(browser);
  for (const page of DEMO_PAGES) {
    stage.put(page.url, page.html);
    const visit = await openVisit(browser, lectern);
    await visit.page.goto(page.url);
    await report(page, visit, lectern);
    if (headless) {
      const file = join('.output', `demo-${page.id}.png`);
      writeFileSync(join(ROOT, file), await visit.page.screenshot());
      console.log(`  picture: ${file}`);
    }
  }
  await lectern.page.close();
  const asked = [...stage.strays.map(({ url }) => url), ...browser.trap.caught];
  console.log(
    `\nRequests over the network beside the pages themselves: ${asked.length > 0 ? asked.join(', ') : 'none'}.`,
  );
}

async function report({ what, url }: DemoPage, visit: Visit, lectern: Lectern): Promise<void> {
  const notice = await decided(visit);
  const { badge, tooltip } = await visit.toolbar();
  const answer = await lectern.ask(visit.tab);
  console.log(`\n${what}\n  ${url}`);
  console.log(notice === null ? '  silent' : `  notice:  ${notice.headings[0] ?? notice.text}`);
  console.log(`  toolbar: ${badge === '' ? 'no badge' : `badge "${badge}"`}, "${tooltip}"`);
  for (const line of answer === undefined ? [whySilent(visit)] : why(answer)) console.log(`  because: ${line}`);
}

function whySilent(visit: Visit): string {
  return visit.isTouched()
    ? 'nothing on the page names the software'
    : 'this address is no shop’s that the extension reads by itself; nothing of it ran here';
}

/** The reasons, for an offer and against one, as the recogniser keeps them. */
function why(answer: Answer): string[] {
  if (answer.kind === 'failed') return [answer.failure];
  return answer.assessment.recognition.because.map(
    ({ key, where, text, speaks }) =>
      `${key} in ${where}${text === '' ? '' : `, "${text}"`} (speaks ${speaks} an offer)`,
  );
}

async function decided(visit: Visit) {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const notice = await visit.notice();
    if (notice !== null) {
      // Lets the notice's entrance end before its picture is taken.
      await pause(400);
      return notice;
    }
    await pause(50);
  }
  return null;
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return process.env.CI === undefined;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}
