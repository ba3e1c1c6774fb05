import { expect, test } from 'vitest';
import { steady, strangers } from '../../.house/release/parts-list.ts';

const part = (licenses?: { license: { id?: string; name?: string } }[]) => ({
  name: 'a-part',
  version: '1.0.0',
  ...(licenses && { licenses }),
});

test('the same parts give the same list, whenever and wherever it is made', () => {
  const made = (serialNumber: string, timestamp: string, name: string) => ({
    serialNumber,
    metadata: { timestamp, component: { name } },
    components: [part()],
  });
  const one = steady(made('urn:uuid:1', '2026-01-01T00:00:00Z', 'folder'), 'caveat');
  expect(one).toEqual(steady(made('urn:uuid:2', '2026-02-02T00:00:00Z', 'elsewhere'), 'caveat'));
  expect(one.metadata.component.name).toBe('caveat');
  expect(one.components).toHaveLength(1);
});

test.each([
  ['none', undefined, /\(none named\)/],
  ['one that asks for more', [{ license: { id: 'GPL-3.0-only' } }], /GPL-3\.0-only/],
  ['one of two that asks for more', [{ license: { id: 'MIT' } }, { license: { name: 'Custom' } }], /Custom/],
])('a part with a licence like this is found: %s', (_, licenses, problem) => {
  expect(strangers({ components: [part(licenses)] }).join('\n')).toMatch(problem);
});

test('a part under the MIT licence is no stranger', () => {
  expect(strangers({ components: [part([{ license: { id: 'MIT' } }])] })).toEqual([]);
});
