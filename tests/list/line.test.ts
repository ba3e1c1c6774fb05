import { describe, expect, test } from 'vitest';
import { type LineItem, recogniseLine } from '../../rules/recognise/line.ts';
import lines from './lines.json' with { type: 'json' };
import { writtenLines } from './orders.ts';

const line = (description: string, code = '', maker = ''): LineItem => ({ description, code, maker });
const goods = [
  ...lines.goods.map(({ text }) => line(text)),
  ...lines.columns.map(({ text, code, maker }) => line(text, code, maker)),
];
const others = lines.others.map((text) => line(text));
const isProduct = (item: LineItem) => recogniseLine(item).kind === 'product';

describe('real titles, orders and assets in thirty languages, against what only looks like one', () => {
  const missed = goods.filter((item) => !isProduct(item));
  const wrong = others.filter(isProduct);
  const right = goods.length - missed.length;

  test('precision is 0.98 at least', () => {
    const precision = right / (right + wrong.length);
    expect(
      precision,
      `taken for products: ${JSON.stringify(wrong.map((item) => item.description))}`,
    ).toBeGreaterThanOrEqual(0.98);
  });

  test('recall is 0.95 at least', () => {
    expect(right / goods.length, `missed: ${JSON.stringify(missed)}`).toBeGreaterThanOrEqual(0.95);
  });

  test('the class of the law is right wherever the line tells it', () => {
    const wrongClass = lines.goods.flatMap(({ text, ...rest }) => {
      const found = recogniseLine(line(text));
      const expected = 'class' in rest ? rest.class : undefined;
      return expected && found.kind === 'product' && found.lawClass !== expected ? [`${text}: ${found.lawClass}`] : [];
    });
    expect(wrongClass).toEqual([]);
  });
});

test('an abbreviation without the brand is the vendor’s beside what only licences have, and then a person should look', () => {
  expect(recogniseLine(line('KESB Select 50-99 2Y'))).toMatchObject({ product: 'kesb-select', certainty: 'likely' });
  expect(recogniseLine(line('KTS 5PC 1YR retail box'))).toMatchObject({ product: 'kts', certainty: 'likely' });
  expect(recogniseLine(line('KTS-60 torque screwdriver, 1 year warranty')).kind).toBe('nothing');
  expect(recogniseLine(line('USD/KES adjustment, 1 year')).kind).toBe('nothing');
});

test('a person, a move to another maker and a removal are named as the reason', () => {
  const reasons = (text: string) =>
    recogniseLine(line(text))
      .because.filter(({ speaks }) => speaks === 'against')
      .map(({ key }) => key);
  expect(reasons('Bitdefender GravityZone - replaces Kaspersky')).toEqual(['line-moving']);
  expect(reasons('Uninstall Kaspersky on 40 PCs')).toEqual(['line-removal']);
});

test('another maker’s product that mentions the brand in an aside, and a product that is not there, are told as such', () => {
  const reason = (text: string) =>
    recogniseLine(line(text))
      .because.filter(({ speaks }) => speaks === 'against')
      .map(({ key }) => key);
  expect(reason('Bitdefender, 12 lic. - see also Kaspersky quote')).toEqual(['line-other-maker']);
  expect(reason('Laptop, no antivirus (Kaspersky not included)')).toEqual(['line-absent']);
  expect(reason('Sophos Central (formerly Kaspersky), 40 users')).toContain('line-renamed');
  expect(reason('Replaces KL4863XARFR: ESET Endpoint 50-99')).toContain('line-moving');
});

test.each([
  'Kaspersky Standard (formerly Kaspersky Anti-Virus) 1 PC 1Y',
  'Kaspersky Plus 3 devices, price ex VAT',
  'Norton 360, Kaspersky Plus 1 PC',
  'From ESET to Kaspersky Plus, 3 devices',
  'KASP ENDPT SEC BUS SELECT 25-49 NODE 1YR',
])('%s is a product of the vendor', (text) => {
  expect(isProduct(line(text))).toBe(true);
});

test('a renewal is told from a first licence', () => {
  const renewal = (text: string) => {
    const found = recogniseLine(line(text));
    return found.kind === 'product' && found.renewal;
  };
  expect(renewal('Kaspersky Endpoint Security for Business Advanced (Renewal)')).toBe(true);
  expect(renewal('Renovación Kaspersky Endpoint Security Cloud')).toBe(true);
  expect(renewal('Kaspersky Plus 3 Device 1 Year')).toBe(false);
});

test('a full code is certain, a bare brand is for a person to look at', () => {
  expect(recogniseLine(line('Software licence', 'KL4867XAKFS'))).toMatchObject({
    certainty: 'certain',
    product: 'kesb-advanced',
  });
  expect(recogniseLine(line('Kaspersky'))).toMatchObject({ certainty: 'likely', product: null });
});

test('of lines that were written before the rules were, hardly one is taken for what it is not', () => {
  const all = writtenLines();
  const found = all.filter(({ item }) => isProduct(item));
  const right = found.filter((each) => each.isProduct);
  expect(all.length).toBeGreaterThan(600);
  expect(right.length / found.length).toBeGreaterThanOrEqual(0.98);
  expect(right.length / all.filter((each) => each.isProduct).length).toBeGreaterThanOrEqual(0.95);
});

test('a brand that is only mentioned is no product, and a person is told', () => {
  const { kind, because } = recogniseLine(line('Kaspersky anniversary speech'));
  expect(kind).toBe('nothing');
  expect(because.map(({ key }) => key)).toContain('line-mention');
});
