import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assess } from '../../components/caveat.ts';
import { read } from '../../components/page/read.ts';
import { documentOf } from '../../entrypoints/cli/document.ts';
import { main } from '../../entrypoints/cli/main.ts';
import { type Instant, parseInstant } from '../../rules/instant.ts';
import { testPages } from '../pages/pages.ts';

// The engine as other programs call it, and the command line, on the same page, place, reader and moment. What the
// extension concludes goes through the same `assess`.

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caveat-agree-'));
});
afterAll(() => rm(folder, { recursive: true }));

const NOW = new Date('2026-11-24T12:00:00Z');

async function call(args: string[], input = ''): Promise<string> {
  let printed = '';
  const code = await main(args, {
    input: Readable.from([input]),
    print: async (text) => {
      printed += text;
    },
    complain: (text) => {
      printed += text;
    },
    now: () => NOW,
  });
  expect(code, printed).toBe(0);
  return printed;
}

const pages = testPages();
const asked = fc.record({
  page: fc.constantFrom(...pages),
  place: fc.constantFrom('US', 'US-TX', 'DE', 'IT', 'PL', 'UA', 'JP', 'MC'),
  audience: fc.constantFrom('us-consumer', 'us-federal-agency', 'non-us-public-body', 'non-us-business', undefined),
  at: fc
    .date({ min: new Date('2016-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((moment): Instant => parseInstant(`${moment.toISOString().slice(0, 19)}Z`)),
});

test('engine, read, record and status agree on any page, place, reader and moment', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ page: { html, expected }, place, audience, at }) => {
      const evidence = read(documentOf(html), expected.url);
      const reader = {
        places: { value: [place], from: 'choice' as const },
        ...(audience && { audience: { value: audience, from: 'choice' as const } }),
      };
      const answer = assess(evidence, { reader, at });

      const file = join(folder, 'page.html');
      await writeFile(file, html);
      const onPage = [file, '--url', expected.url];
      const who = ['--jurisdiction', place, '--at', at, ...(audience ? ['--audience', audience] : [])];
      const seen = JSON.parse(await call(['read', ...onPage, '--json']));
      const { kind } = answer.recognition;
      expect(seen.kind).toBe(kind);
      if (answer.recognition.kind === 'product') expect(seen.product).toBe(answer.recognition.product);
      const filed = JSON.parse(await call(['record', ...onPage, ...who]));
      expect(filed.verdicts).toEqual(JSON.parse(JSON.stringify(answer.verdicts)));
      expect(filed.wording?.headline).toBe(answer.notice?.headline);

      const findings = answer.verdicts.flatMap(({ situation, findings: all }) =>
        all.map((finding) => ({ situation, finding })),
      );
      const lines = findings.map(({ situation, finding: { act } }) =>
        JSON.stringify({ jurisdiction: place, audience, product: situation.class, act, at }),
      );
      const told = lines.length === 0 ? '' : await call(['status', '--ndjson'], `${lines.join('\n')}\n`);
      const statuses = told
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).status);
      expect(statuses).toEqual(findings.map(({ finding }) => finding.status));
    }),
    { numRuns: 40 },
  );
});
