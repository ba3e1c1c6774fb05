import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../rules/bare-evidence.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { recognise } from '../../rules/recognise.ts';

const found = (title: string) => recognise(evidenceOf('https://shop.example/product/1', title), CATALOGUE);

describe("another maker's product with the vendor's technology", () => {
  test.each([
    ['SonicWALL Email Anti-Virus (Kaspersky and SonicWALL Time Zero) 25 Users 1 Year', 'past'],
    ['Parallels Plesk Panel Antivirus Powered by Kaspersky, 5 Mailboxes', 'past'],
    ['IceWarp Anti-Virus (Kaspersky engine) 50 mailboxes 1 year', 'option'],
  ])('%s: what its record carries, %s', (title, state) => {
    const recognition = found(title);
    expect(recognition).toMatchObject({ behaviour: 'hint', product: null, lawClass: 'oem-integration' });
    const { whiteLabel } = recognition.kind === 'product' ? recognition : {};
    const item = CATALOGUE.whiteLabel.find(({ id }) => id === whiteLabel?.record);
    expect(whiteLabel).toMatchObject({ state, status: item?.status });
    expect(whiteLabel?.since).toBe(item?.since);
    expect(whiteLabel?.until).toBe(item?.until);
  });

  test('one without a record claims no line and proves nothing', () => {
    expect(found('MailFence Gateway powered by Kaspersky 10 Users 1 Year')).toMatchObject({
      behaviour: 'hint',
      product: null,
      productClass: null,
      lawClass: 'oem-integration',
      whiteLabel: { record: null, state: 'unproven' },
    });
  });

  test("the vendor's own products carry no such knowledge", () => {
    expect(found('Kaspersky Scan Engine 1 Year')).not.toHaveProperty('whiteLabel');
    expect(found('Kaspersky Plus 3 Devices 1 Year')).not.toHaveProperty('whiteLabel');
  });
});
