import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { main } from '../../entrypoints/cli/main.ts';
import { ACTS, AUDIENCES, PRODUCT_CLASSES, STATUSES } from '../../rules/schema/vocabulary.ts';
import { type Property, property } from './property.ts';
import { address, surprise, text } from './texts.ts';

interface Called {
  code: number;
  printed: string;
  complaint: string;
}

/** Calls the command line as a shell would, without a process for each call. */
async function call(args: readonly string[], input: string): Promise<Called> {
  let printed = '';
  let complaint = '';
  const code = await main(args, {
    input: Readable.from([Buffer.from(input)]),
    print: async (piece) => {
      printed += piece;
    },
    complain: (line) => {
      complaint += line;
    },
    now: () => new Date('2026-11-24T12:00:00Z'),
  });
  return { code, printed, complaint };
}

const FLAGS = ['jurisdiction', 'product', 'act', 'audience', 'at', 'url', 'format', 'delimiter', 'encoding', 'dates'];
const value = fc.oneof(
  fc.constantFrom('US', 'us-tx', 'Germany', 'consumer-av', 'buy', 'us-consumer', 'csv', 'sarif', 'html', 'day-first'),
  fc.constantFrom('2024-07-20T00:00:00-04:00', '2024-02-30T00:00Z', '"', '1', 'utf-8', 'utf-99'),
  surprise,
);
const word = fc.oneof(
  fc.constantFrom(...FLAGS.map((flag) => `--${flag}`), '--json', '--ndjson', '--found', '--lines', '-', '--', '-h'),
  value,
  fc.tuple(fc.constantFrom(...FLAGS, '__proto__', 'jurisdicton', ''), value).map(([flag, said]) => `--${flag}=${said}`),
);
/** Commands that read and print; the others write files, or the shape of this repository. */
const command = fc.oneof(fc.constantFrom('status', 'read', 'check', 'record', 'verify'), surprise);

const questions = fc.record(
  {
    id: fc.oneof(fc.nat(), surprise, fc.constant(null)),
    jurisdiction: fc.oneof(fc.constantFrom('US', 'de', 'US-TX', 'ZZ'), surprise),
    product: fc.oneof(fc.constantFrom<string>(...PRODUCT_CLASSES), surprise),
    act: fc.oneof(fc.constantFrom<string>(...ACTS, 'license-new'), surprise),
    audience: fc.oneof(fc.constantFrom<string>(...AUDIENCES), surprise, fc.constant(7)),
    at: fc.oneof(fc.constantFrom('2024-07-20T00:00:00-04:00', '2024-07-20'), surprise),
  },
  { requiredKeys: ['id'] },
);
const pages = fc.record(
  {
    id: fc.nat(),
    url: fc.oneof(address, fc.constant(3)),
    title: fc.oneof(text(300), fc.constant(null)),
    brand: text(300),
    html: fc.oneof(
      text(300),
      text(300).map((words) => `<h1>${words}</h1><button>Buy</button>`),
    ),
  },
  { requiredKeys: ['id'] },
);

/** Lines of which some are what they should be, and others are not. */
function lines(good: fc.Arbitrary<object>): fc.Arbitrary<string[]> {
  const bad = fc.oneof(
    surprise.map((said) => said.replace(/[\r\n\u2028\u2029]/g, ' ')),
    fc.constantFrom('', '[]', 'null', '"x"', '{"id":', `{"id":${'['.repeat(30_000)}${']'.repeat(30_000)}}`),
    fc.constantFrom(`{"id":1,"jurisdiction":${'['.repeat(30_000)}${']'.repeat(30_000)}}`, '{"__proto__":{"id":1}}'),
  );
  return fc.array(
    fc.oneof({ weight: 3, arbitrary: good.map((question) => JSON.stringify(question)) }, { weight: 1, arbitrary: bad }),
    { maxLength: 8 },
  );
}

/** A line for each question, in their order; a bad one changes no other. */
async function answersHold(name: string, asked: readonly string[], answerHolds: (answer: object) => void) {
  const { code, printed, complaint } = await call([name, '--ndjson'], `${asked.join('\n')}\n`);
  assert.equal(code, 0);
  assert.equal(complaint, '');
  const answers = printed.split('\n').filter((line) => line !== '');
  const due = asked.filter((line) => line.replace(/^\uFEFF/, '').trim() !== '');
  assert.equal(answers.length, due.length);
  for (const [at, line] of answers.entries()) {
    const answer = JSON.parse(line) as { id: unknown; error?: string };
    if (answer.error === undefined) answerHolds(answer);
    else assert.match(answer.error, /^line \d+: (?!Maximum)\S/);
    const alone = await call([name, '--ndjson'], `${due[at]}\n`);
    assert.equal(alone.printed.replace(/"line 1:/, ''), `${line}\n`.replace(/"line \d+:/, ''));
  }
}

const rows = fc.array(
  fc.array(fc.oneof(text(80), surprise, fc.constantFrom('2024-11-01', '3/4/24', '1')), { maxLength: 5 }),
  { maxLength: 8 },
);

export const COMMAND_LINE: readonly Property[] = [
  property(
    'any call is answered, or refused with a sentence and the code 2',
    { short: 100, long: 20_000 },
    fc.tuple(fc.tuple(command, fc.array(word, { maxLength: 8 })), fc.oneof(surprise, text(200))),
    async ([[name, words], input]) => {
      // Nothing is written where a made-up word would be a file's name.
      const { code, printed, complaint } = await call(
        [name, ...words.filter((each) => !/out|resume/.test(each))],
        input,
      );
      assert.ok([0, 1, 2].includes(code), String(code));
      // No question has no answer.
      const asked = !words.includes('--ndjson') || input.trim() !== '';
      assert.ok(!asked || (code === 2 ? complaint : printed + complaint) !== '', 'not a word');
      assert.doesNotMatch(complaint, /undefined|\n\s+at |is not a function/);
    },
  ),
  property(
    'status --ndjson: each line has its answer, and a bad one costs nothing else',
    { short: 40, long: 6_000 },
    lines(questions),
    (asked) =>
      answersHold('status', asked, (answer) => {
        const { status, grounds } = answer as { status: string; grounds: unknown[] };
        assert.ok((STATUSES as readonly string[]).includes(status));
        assert.ok(grounds.length > 0 || /^(?:none-found|not-surveyed)$/.test(status));
      }),
  ),
  property('read --ndjson: the same', { short: 30, long: 4_000 }, lines(pages), (asked) =>
    answersHold('read', asked, (answer) => {
      const { behaviour, certainty } = answer as { behaviour: string; certainty: string | null };
      assert.match(behaviour, /^(?:banner|hint|none)$/);
      assert.equal(certainty === null, behaviour === 'none');
    }),
  ),
  property(
    'check: a list of anything has its rows answered or called unreadable',
    { short: 40, long: 6_000 },
    fc.tuple(rows, fc.constantFrom(',', ';', '\t'), fc.constantFrom('csv', 'ndjson', 'sarif', 'markdown', 'html')),
    async ([table, comma, format]) => {
      const list = ['id', 'description', 'date'].join(comma);
      const input = [list, ...table.map((cells) => cells.join(comma))].join('\n');
      const args = ['check', '-', '--jurisdiction', 'US', '--format', format];
      const { code, printed, complaint } = await call(args, input);
      assert.ok(code === 0 || code === 1, complaint);
      assert.match(complaint, /^\d+ rows, /);
      if (format === 'ndjson') for (const line of printed.split('\n').filter(Boolean)) JSON.parse(line);
      if (format === 'sarif') JSON.parse(printed);
    },
  ),
];
