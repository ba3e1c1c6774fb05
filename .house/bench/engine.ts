import { fileURLToPath } from 'node:url';
import { type BrowserContext, type CDPSession, chromium } from '@playwright/test';
import { build } from 'vite';
import { actsOf, situate } from '../../components/situation/situate.ts';
import type { Reader } from '../../components/situation/situation.ts';
import { BOOK } from '../../rules/book.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import type { Evidence } from '../../rules/evidence.ts';
import { parseInstant } from '../../rules/instant.ts';
import { judge } from '../../rules/judge.ts';
import { recognise } from '../../rules/recognise.ts';
import { ensureChromium } from '../set-up/browsers.ts';
import { speedPages } from './corpus.ts';
import { exponent, fixed, line, load, table } from './figures.ts';
import { shelf } from './shelf.ts';

/**
 * What each step costs on a page, and how that grows with the page. Steps in the page are measured in Chromium, in
 * processor time of the page's own thread, beside the physical yardstick: one `document.body.textContent` of the same
 * page. "First" is the first call after the page was loaded, as visitors pay it; "warm" the best of many.
 */

const READER: Reader = { places: { value: ['US'], from: 'assumption' } };
const NOW = parseInstant('2026-11-24T12:00:00Z');
const STILL = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Milliseconds of processor time. */
interface Cost {
  first: number;
  warm: number;
}

interface PageCosts {
  elements: number;
  textContent: Cost;
  glimpse: Cost;
  read: Cost;
  evidence: Evidence;
}

async function script(): Promise<string> {
  const entry = fileURLToPath(new URL('in-page.ts', import.meta.url));
  const lib = { entry, formats: ['iife' as const], name: 'bench', fileName: 'bench' };
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib, target: 'chrome123' },
  });
  const [output] = [built].flat().flatMap((part) => ('output' in part ? part.output : []));
  if (output?.type !== 'chunk') throw new Error('Vite built no script: look at its options here.');
  return output.code;
}

/** Opens a page at an address of the caller's choice and measures the steps in a world of their own, as ours have. */
async function costsOf(context: BrowserContext, code: string, url: string, html: string): Promise<PageCosts> {
  const tab = await context.newPage();
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': STILL };
  await tab.route('**', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === tab.mainFrame()
      ? route.fulfill({ body: html, headers })
      : route.abort(),
  );
  await tab.goto(url);
  const protocol = await context.newCDPSession(tab);
  const { frameTree } = await protocol.send('Page.getFrameTree');
  const { executionContextId: contextId } = await protocol.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  async function evaluate(expression: string): Promise<unknown> {
    const answer = await protocol.send('Runtime.evaluate', { contextId, expression, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? expression);
    return answer.result.value;
  }
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
  await evaluate(code);
  // The first evaluation also pays for the way into the page.
  await timed(protocol, evaluate, '0', 1);
  const address = JSON.stringify(url);
  // In the order in which a visit meets them: what comes first also pays for what the processor has not seen yet.
  const glimpse = await cost(protocol, evaluate, `bench.glimpse(document, { href: ${address} })`);
  const textContent = await cost(protocol, evaluate, 'document.body.textContent.length');
  const read = await cost(protocol, evaluate, `bench.read(document, ${address})`);
  const evidence = (await evaluate(`bench.read(document, ${address})`)) as Evidence;
  const elements = (await evaluate("document.getElementsByTagName('*').length")) as number;
  await tab.close();
  return { elements, textContent, glimpse, read, evidence };
}

type Evaluate = (expression: string) => Promise<unknown>;

async function cost(protocol: CDPSession, evaluate: Evaluate, expression: string): Promise<Cost> {
  const nothing = await timed(protocol, evaluate, '0', 1);
  const first = (await timed(protocol, evaluate, expression, 1)) - nothing;
  // As many calls as take some ten milliseconds, five times over.
  const calls = Math.min(100, Math.max(1, Math.round(10 / Math.max(first, 0.05))));
  const rounds: number[] = [];
  for (let round = 0; round < 5; round += 1) rounds.push(await timed(protocol, evaluate, expression, calls));
  return { first: Math.max(first, 0), warm: Math.min(...rounds) };
}

/** Processor time of the page's thread for one of several calls. */
async function timed(protocol: CDPSession, evaluate: Evaluate, expression: string, calls: number): Promise<number> {
  const before = await threadTime(protocol);
  await evaluate(`{ let kept; for (let call = 0; call < ${calls}; call += 1) kept = ${expression}; kept === 0; }`);
  return ((await threadTime(protocol)) - before) / calls;
}

async function threadTime(protocol: CDPSession): Promise<number> {
  const { metrics } = await protocol.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
}

/** Processor time of this process for a pure step: first call and best of many. */
function costHere(step: () => unknown): Cost {
  const once = (calls: number) => {
    const before = process.cpuUsage();
    for (let call = 0; call < calls; call += 1) step();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000 / calls;
  };
  const first = once(1);
  return { first, warm: Math.min(...Array.from({ length: 5 }, () => once(20))) };
}

function judging(evidence: Evidence): () => unknown {
  const recognition = recognise(evidence, CATALOGUE);
  if (recognition.kind === 'nothing') return () => undefined;
  const acts = actsOf(recognition, undefined);
  return () => situate(recognition, READER, NOW).map((situation) => judge(situation, acts, BOOK));
}

const pair = ({ first, warm }: Cost, digits = 2) => `${fixed(first, digits)} / ${fixed(warm, digits)}`;

function growth(name: string, points: readonly (readonly [number, number])[]): string[] {
  const { slope, explained } = line(points);
  return [name, fixed(slope * 1_000, 3), fixed(explained, 3), fixed(exponent(points), 2)];
}

async function main(): Promise<void> {
  const pages = speedPages();
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const context = await browser.newContext();
  const code = await script();
  console.log(`Processor time in ms, first / warm; ${load()}\n`);
  if (pages !== undefined) {
    const rows = [['page', 'elements', 'textContent', 'glimpse', 'ratio', 'read', 'recognise', 'judge']];
    for (const { id, url, html } of pages) {
      const { elements, textContent, glimpse, read, evidence } = await costsOf(context, code, url, html);
      rows.push([
        id.slice(0, 32),
        String(elements),
        pair(textContent),
        pair(glimpse),
        fixed(glimpse.first / textContent.first),
        pair(read, 1),
        pair(costHere(() => recognise(evidence, CATALOGUE))),
        pair(costHere(judging(evidence))),
      ]);
    }
    console.log(`${table(rows)}\n`);
  }

  const points = new Map<string, [number, number][]>([
    ['textContent', []],
    ['glimpse', []],
    ['read', []],
  ]);
  const rows = [['shelf of lamps', 'elements', 'textContent', 'glimpse', 'read', 'nodes read']];
  for (const cards of [100, 200, 400, 800, 1_600, 3_200, 6_400]) {
    const costs = await costsOf(context, code, 'https://shop.example/lamps', shelf(cards));
    const { elements, textContent, glimpse, read, evidence } = costs;
    rows.push([
      `${cards} cards`,
      String(elements),
      pair(textContent),
      pair(glimpse),
      pair(read, 1),
      `${evidence.work.nodes}${evidence.work.cut ? ', then stopped' : ''}`,
    ]);
    points.get('textContent')?.push([elements, textContent.warm]);
    points.get('glimpse')?.push([elements, glimpse.warm]);
    if (!evidence.work.cut) points.get('read')?.push([elements, read.warm]);
  }
  console.log(`${table(rows)}\n`);
  const fits = [...points].map(([name, costs]) => growth(name, costs));
  console.log(table([['growth (warm)', 'ms per 1,000 elements', 'R² of the line', 'exponent'], ...fits]));
  console.log(`\nAn exponent of 1 is linear. The reading stops at its limits, however large the page. ${load()}`);
  await browser.close();
}

await main();
