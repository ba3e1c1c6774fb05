import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { builtExtension } from '../../tests/browser/harness/folders.ts';
import { type Lectern, openLectern } from '../../tests/browser/harness/lectern.ts';
import { ensureChromium } from '../set-up/browsers.ts';
import { bytesOf, type Contender, emptyExtension, isListed, nameOf, open } from './contenders.ts';
import { type SpeedPage, speedPages } from './corpus.ts';
import { fixed, halfInterval, load, mean, median, table } from './figures.ts';
import { CATEGORIES, readTrace, type Visit } from './trace.ts';

/**
 * What the extension costs the pages it runs in, beside no extension and beside an empty script on the same pages:
 *
 *   npm run bench:page -- [--rounds N] [--page PART-OF-ID] [FOLDER OF ANOTHER UNPACKED EXTENSION …]
 *
 * Every round visits every page once with each contender, in turning order, at the page's real address, with a trace of
 * the page's main thread. All times are processor time of that thread, except from "DOM ready" to the notice, which is
 * what a person waits. Pages whose host is not listed are visited a second time at the address of a listed shop.
 */

const LISTED = 'https://www.amazon.com/dp/B000000001';
/** After loading: longer than the reader's last unprompted look. */
const SETTLING = 1_200;
const MOST_WAITING = 6_000;

interface Subject extends SpeedPage {
  listed: boolean;
  /** Visited at another address than it was saved from. */
  moved: boolean;
}

interface Figures extends Visit {
  bytes: number;
  heap: number;
  /** Milliseconds from DOM ready to the notice, where one came. */
  notice: number | undefined;
}

/** By contender, then one entry a round. */
type Results = Map<string, Figures[]>;

function subjectsOf(pages: readonly SpeedPage[]): Subject[] {
  return pages.flatMap((page) => {
    const listed = isListed(page.url);
    const there = { ...page, listed, moved: false };
    return listed ? [there] : [there, { ...page, url: LISTED, listed: true, moved: true }];
  });
}

/** Notes when the page's tree is complete and when something is put beside its body, which is where the notice stands. */
function watchForNotice(): void {
  const seen = { ready: 0, notice: 0 };
  Object.assign(globalThis, { seen });
  const look = () => {
    if (document.body === null || seen.notice > 0 || document.documentElement.lastElementChild === document.body)
      return;
    // Two frames on it has been painted.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        seen.notice ||= performance.now();
      }),
    );
  };
  document.addEventListener('DOMContentLoaded', () => {
    seen.ready = performance.now();
    new MutationObserver(look).observe(document.documentElement, { childList: true });
  });
}

async function visit({ browser, stage, folder }: Contender, subject: Subject, awaited: boolean): Promise<Figures> {
  stage.put(subject.url, subject.html);
  const tab = await browser.context.newPage();
  await tab.addInitScript(watchForNotice);
  const chromium = browser.context.browser();
  if (chromium === null) throw new Error('The browser has no session of its own: Playwright was updated, look there.');
  await chromium.startTracing(tab, { categories: CATEGORIES });
  await tab.goto(subject.url, { waitUntil: 'load', timeout: 120_000 });
  if (awaited)
    await tab.waitForFunction('seen.notice > 0', undefined, { timeout: MOST_WAITING }).catch(() => undefined);
  await tab.waitForTimeout(SETTLING);
  const trace = readTrace(String(await chromium.stopTracing()), subject.url);
  const notice = await noticeTime(tab);
  const protocol = await browser.context.newCDPSession(tab);
  const heap = await heapOf(protocol);
  await tab.close();
  return { ...trace, bytes: bytesOf(trace.scripts, folder), heap, notice };
}

async function noticeTime(tab: Page): Promise<number | undefined> {
  const { ready, notice } = (await tab.evaluate('seen')) as { ready: number; notice: number };
  return notice > 0 ? notice - ready : undefined;
}

/** Kilobytes that stay in use. */
async function heapOf(protocol: CDPSession): Promise<number> {
  await protocol.send('HeapProfiler.collectGarbage');
  await protocol.send('Performance.enable');
  const { metrics } = await protocol.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1_024;
}

/** The background as it is between two pages of a person who shops: awake. */
async function wake({ page }: Lectern): Promise<number> {
  return page.evaluate(async () => {
    const before = performance.now();
    await (globalThis as unknown as { chrome: typeof import('wxt/browser')['browser'] }).chrome.runtime.sendMessage({
      kind: 'question',
      tab: -1,
    });
    return performance.now() - before;
  });
}

async function putToSleep({ browser: { protocol, extensionId } }: Contender): Promise<void> {
  const { targetInfos } = await protocol.send('Target.getTargets');
  const workers = targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  for (const { targetId } of workers) await protocol.send('Target.closeTarget', { targetId });
}

const CAVEAT = 'caveat';
const delta = (results: Results, name: string, of: (figures: Figures) => number, to: string): number[] =>
  (results.get(name) ?? []).map((figures, round) => of(figures) - of(results.get(to)?.[round] as Figures));
const middle = (results: Results, name: string, of: (figures: Figures) => number) =>
  median((results.get(name) ?? []).map(of));

function row(subject: Subject, results: Results, name: string): string[] {
  const tasks = delta(results, name, ({ tasks: all }) => all, 'none');
  const script = middle(results, name, (figures) => figures.script);
  const notices = (results.get(name) ?? []).flatMap(({ notice }) => notice ?? []);
  const where = subject.listed ? (subject.moved ? ' @' : '') : ' (not listed)';
  return [
    `${subject.id.slice(0, 26)}${where}`,
    String(subject.elements),
    name,
    fixed(script),
    fixed(script / middle(results, 'empty', (figures) => figures.script), 1),
    fixed(middle(results, name, ({ compile }) => compile)),
    `${fixed(mean(tasks), 1)} ±${fixed(halfInterval(tasks), 1)}`,
    fixed(middle(results, name, ({ tasks: all }) => all) / middle(results, 'none', ({ tasks: all }) => all)),
    String(middle(results, name, ({ bytes }) => bytes)),
    fixed(median(delta(results, name, ({ heap }) => heap, 'none')), 0),
    fixed(median(delta(results, name, ({ shift }) => shift, 'none')), 4),
    String(middle(results, name, ({ layouts }) => layouts)),
    fixed(
      middle(results, name, ({ longest }) => longest),
      1,
    ),
    notices.length > 0 ? fixed(median(notices), 0) : '–',
  ];
}

const HEAD = [
  'page',
  'elements',
  'with',
  'script ms',
  '× empty',
  'compile',
  'tasks − none ms',
  '× none',
  'bytes',
  'heap kB',
  'shift',
  'layouts',
  'longest',
  'notice',
];

function options(args: readonly string[]) {
  const rest = [...args];
  const take = (flag: string) => {
    const at = rest.indexOf(flag);
    return at < 0 ? undefined : rest.splice(at, 2)[1];
  };
  return {
    rounds: Number(take('--rounds') ?? 5),
    page: take('--page') ?? '',
    folders: rest.map((path) => resolve(path)),
  };
}

async function measure(
  subjects: readonly Subject[],
  contenders: readonly Contender[],
  rounds: number,
  lectern: Lectern,
) {
  const results = new Map(
    subjects.map((subject) => [subject, new Map(contenders.map(({ name }) => [name, [] as Figures[]]))]),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, subject] of subjects.entries()) {
      for (const step of contenders.keys()) {
        const contender = contenders[(at + round + step) % contenders.length] as Contender;
        if (contender.name === CAVEAT) await wake(lectern);
        const awaited = contender.name === CAVEAT && subject.label === 'offer' && subject.listed;
        results
          .get(subject)
          ?.get(contender.name)
          ?.push(await visit(contender, subject, awaited));
      }
    }
    console.error(`round ${round + 1} of ${rounds}, ${load()}`);
  }
  return results;
}

/** How long a person waits where the background has to be started first, and how much of that is the start. */
async function measureCold(caveat: Contender, offers: readonly Subject[], lectern: Lectern): Promise<string> {
  const waits: number[] = [];
  for (const subject of offers) {
    await putToSleep(caveat);
    waits.push((await visit(caveat, subject, true)).notice ?? Number.NaN);
  }
  const starts: number[] = [];
  const answers: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    await putToSleep(caveat);
    starts.push(await wake(lectern));
    answers.push(await wake(lectern));
  }
  return [
    `background not running: notice ${fixed(median(waits), 0)} ms after DOM ready (median of ${waits.length} offers)`,
    `background, question to answer: ${fixed(median(starts), 0)} ms with its start, ${fixed(median(answers), 1)} ms without`,
  ].join('\n');
}

async function main(args: readonly string[]): Promise<void> {
  const { rounds, page, folders } = options(args);
  const missing = folders.filter((folder) => !existsSync(`${folder}/manifest.json`));
  if (missing.length > 0) throw new Error(`No unpacked extension in ${missing.join(', ')}: it has no manifest.json.`);
  const pages = speedPages();
  if (pages === undefined) return;
  const subjects = subjectsOf(pages).filter(({ id }) => id.includes(page));
  const executable = await ensureChromium();
  const empty = emptyExtension();
  const contenders = [
    await open('none', executable),
    await open('empty', executable, empty),
    await open(CAVEAT, executable, builtExtension('chrome')),
  ];
  for (const folder of folders) contenders.push(await open(nameOf(folder), executable, folder));
  const caveat = contenders.find(({ name }) => name === CAVEAT) as Contender;
  const lectern = await openLectern(caveat.browser);
  console.log(`${rounds} rounds, interleaved; ${load()} before`);

  const results = await measure(subjects, contenders, rounds, lectern);
  const rows = [...results].flatMap(([subject, found]) =>
    contenders.flatMap(({ name }) => (name === 'none' ? [] : [row(subject, found, name)])),
  );
  console.log(`\n${table([HEAD, ...rows])}\n`);
  console.log('@ at a listed shop’s address. tasks − none: mean of paired differences, with its 95 % interval.');
  const offers = subjects.filter(({ label, listed, moved }) => label === 'offer' && listed && !moved);
  const notices = offers.flatMap(
    (subject) =>
      results
        .get(subject)
        ?.get(CAVEAT)
        ?.flatMap(({ notice }) => notice ?? []) ?? [],
  );
  console.log(
    `background running: notice ${fixed(median(notices), 0)} ms after DOM ready (median of ${notices.length} visits)`,
  );
  console.log(await measureCold(caveat, offers, lectern));
  console.log(`${load()} after`);
  for (const { browser } of contenders) await browser.close();
  rmSync(empty, { recursive: true });
}

await main(process.argv.slice(2));
