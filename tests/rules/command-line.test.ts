import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Terminal } from '../../entrypoints/cli/command.ts';
import { main } from '../../entrypoints/cli/main.ts';
import { nearest } from '../../entrypoints/cli/nearest.ts';

interface Outcome {
  code: number;
  out: string;
  err: string;
}

async function call(args: string[], input = ''): Promise<Outcome> {
  const outcome = { code: 0, out: '', err: '' };
  const terminal: Terminal = {
    input: Readable.from([input]),
    print: async (text) => {
      outcome.out += text;
    },
    complain: (text) => {
      outcome.err += `${text}\n`;
    },
    now: () => new Date('2026-11-24T12:00:00Z'),
  };
  outcome.code = await main(args, terminal);
  return outcome;
}

const ONE = ['status', '--jurisdiction', 'US', '--audience', 'us-consumer', '--product', 'consumer-av', '--act', 'buy'];
const LINE = { id: 'a', jurisdiction: 'US', audience: 'us-consumer', product: 'consumer-av', act: 'buy' };

async function answers(...lines: (object | string)[]): Promise<Record<string, unknown>[]> {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { out } = await call(['status', '--ndjson'], input);
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('caveat status', () => {
  it('says what was known on another day, what had been announced, and when the present is', async () => {
    const { out } = await call([...ONE, '--at', '2024-07-01T12:00:00-04:00']);
    expect(out).toContain('Asked about 2024-07-01T12:00:00-04:00, before the present (2026-11-24T12:00:00+00:00).');
    expect(out).toContain('Known on that day: the same.');
    expect(out).toContain('Announced on 2024-06-20, from 2024-07-20T00:00:00-04:00: prohibited.');
    expect((await call([...ONE, '--at', '2030-01-01T00:00:00Z'])).out).toContain('after the present');
    expect((await call(ONE)).out).not.toContain('the present');
  });

  it('tells programs the same, only where a moment is given', async () => {
    const json = async (args: string[]) => JSON.parse((await call([...ONE, ...args, '--json'])).out);
    expect((await json(['--at', '2024-07-01T12:00:00-04:00'])).asked).toMatchObject({
      stance: 'past',
      differs: false,
      announced: [{ provision: 'new-agreements', issued: '2024-06-20' }],
    });
    expect(await json([])).not.toHaveProperty('asked');
  });

  it('answers one question in the shape that is promised', async () => {
    const { code, out, err } = await call([...ONE, '--at', '2024-07-20T00:00:00-04:00', '--json']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      status: 'prohibited',
      grounds: [
        {
          instrument: 'US-BIS-ICTS-2021-002',
          provision: 'new-agreements',
          pinpoint: '89 FR 52434, opening paragraphs',
          addressee: 'vendor',
          since: '2024-07-20T00:00:00-04:00',
        },
        { instrument: 'US-OFAC-2024-06-21', effect: 'excluded' },
      ],
      verifiedAsOf: '2025-02-24',
      nextChange: null,
    });
  });

  it('means now when no moment is given', async () => {
    const { out } = await call(ONE);
    expect(out).toContain('at 2026-11-24T12:00:00+00:00');
    expect(out).toContain('https://regulations.justia.com/');
    expect(out).toContain('governs: vendor, since 2024-07-20T00:00:00-04:00');
    expect(out).toContain('Not legal advice.');
  });

  it('says of a place that nobody surveyed that this is no statement about the law', async () => {
    const { out } = await call([
      'status',
      '--jurisdiction',
      'ke',
      '--audience',
      'non-us-consumer',
      '--product',
      'any',
      '--act',
      'buy',
    ]);
    expect(out).toMatch(/^Not surveyed: buy, any, in Kenya/);
    expect(out).toContain('no statement about the law');
  });

  it('tells a reader of whom nothing is known what would reach others', async () => {
    const { out } = await call([
      'status',
      '--jurisdiction',
      'GB',
      '--product',
      'consumer-av',
      '--act',
      'buy',
      '--json',
    ]);
    const { status, conditional } = JSON.parse(out) as { status: string; conditional: { audiences: string[] }[] };
    expect(status).toBe('none-found');
    expect(conditional[0]?.audiences).toContain('us-person-abroad');
  });

  it.each([
    ['an unknown place', ['--jurisdiction', 'Germny'], 'Did you mean DE (Germany)'],
    ['an unknown state', ['--jurisdiction', 'US-XY'], 'is not known'],
    ['an unknown audience', ['--audience', 'us-consumers'], 'Did you mean us-consumer'],
    ['an unknown product', ['--product', 'antivirus'], 'Known are: consumer-av'],
    ['an unknown act', ['--act', 'purchase'], 'Known are: buy'],
    ['a moment without offset', ['--at', '2024-07-20T00:00:00'], 'with an offset'],
    ['an unknown option', ['--jurisdction', 'US'], 'Did you mean --jurisdiction'],
    ['an option without value', ['--at'], '--at needs a value'],
    ['a stray word', ['please'], 'stands alone'],
    ['options beside lines', ['--ndjson'], 'cannot stand with --ndjson'],
  ])('refuses %s with 2 and a remedy', async (_name, extra, remedy) => {
    const name = extra[0] ?? '';
    const rest = ONE.flatMap((word, index) => (ONE[index - 1] === name || word === name ? [] : [word]));
    const { code, out, err } = await call([...rest, ...extra]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(remedy);
    expect(err).toContain('See: caveat status --help');
  });

  it('refuses an option that stands twice, and a question that lacks its act', async () => {
    expect((await call([...ONE, '--act', 'use'])).err).toContain('--act stands twice');
    expect((await call(ONE.slice(0, -2))).err).toContain('--act is missing');
  });
});

describe('caveat status --ndjson', () => {
  it('answers line by line, in order, and goes on past what it cannot read', async () => {
    const [first, broken, list, wrong, last] = await answers(
      LINE,
      '{"id": 7,',
      '[1]',
      { ...LINE, id: 9, act: 'byu' },
      { ...LINE, id: 'z' },
    );
    expect(first).toMatchObject({ id: 'a', status: 'prohibited' });
    expect(broken).toMatchObject({ id: null, error: expect.stringMatching(/^line 2: /) });
    expect(list).toMatchObject({ id: null, error: expect.stringContaining('one JSON object') });
    expect(wrong).toEqual({ id: 9, error: 'line 4: act "byu" is not known. Did you mean buy?' });
    expect(last).toMatchObject({ id: 'z', status: 'prohibited' });
  });

  it('passes over empty lines, a byte order mark and Windows line ends', async () => {
    const { out } = await call(
      ['status', '--ndjson'],
      `\uFEFF${JSON.stringify(LINE)}\r\n\r\n  \n${JSON.stringify(LINE)}\r\n`,
    );
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(out).not.toContain('error');
  });

  it('gives an answer to a null audience and an error to one of the wrong kind', async () => {
    const [unknown, number] = await answers({ ...LINE, audience: null }, { ...LINE, audience: 3 });
    expect(unknown).toMatchObject({ status: 'prohibited' });
    expect(number).toMatchObject({ error: expect.stringContaining('audience must be a text') });
  });

  it('says nothing to nothing', async () => {
    expect(await call(['status', '--ndjson'])).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('caveat', () => {
  it('explains itself', async () => {
    const { code, out } = await call(['--help']);
    expect(code).toBe(0);
    for (const command of ['status', 'lint', 'docs', 'sources']) {
      expect(out).toContain(`  ${command} `);
      expect((await call([command, '--help'])).out).toMatch(new RegExp(`^caveat ${command}`));
    }
  });

  it('names the nearest command', async () => {
    const { code, err } = await call(['lnit']);
    expect([code, err.split('\n')[0]]).toEqual([2, 'There is no command "lnit". Did you mean lint?']);
  });

  it('lists every source with address and day, without a network', async () => {
    const { code, out } = await call(['sources', '--json']);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { url: string; verified: string });
    expect([code, rows.length]).toEqual([0, 133]);
    expect(rows.every(({ url, verified }) => /^https?:/.test(url) && /^\d{4}-\d\d-\d\d$/.test(verified))).toBe(true);
  });

  it('names the instruments that are due for review', async () => {
    const { out } = await call(['sources']);
    expect(out).toContain('US-BIS-ICTS-2021-002: verified 2025-02-24, review due 2025-08-23');
    expect(out).not.toContain('US-NDAA-1634: verified');
  });
});

it('takes at most three near words, nearest first, and none that are far', () => {
  expect(nearest('us-consumr', ['us-business', 'us-consumer', 'non-us-consumer'])).toEqual([
    'us-consumer',
    'non-us-consumer',
  ]);
  expect(nearest('xyzzy', ['buy', 'sell'])).toEqual([]);
});
