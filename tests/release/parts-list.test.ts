import { describe, expect, test } from 'vitest';
import { missing, steady, strangers, withoutTools } from '../../.house/release/parts-list.ts';

const part = (licenses?: { license: { id?: string; name?: string } }[]) => ({
  'bom-ref': 'a-part@1.0.0',
  name: 'a-part',
  version: '1.0.0',
  ...(licenses && { licenses }),
});

test('the same parts give the same list, whenever and wherever it is made', () => {
  const made = (serialNumber: string, timestamp: string, name: string) => ({
    serialNumber,
    metadata: { timestamp, component: { 'bom-ref': 'caveat@0.1.0', name } },
    components: [part()],
    dependencies: [],
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

describe('a library that a tool of development needs as well', () => {
  const tool = { 'bom-ref': '@some/tool@2.0.0', name: '@some/tool', version: '2.0.0' };
  const lock = {
    '': { version: '0.1.0' },
    'node_modules/@some/tool': { version: '2.0.0', dev: true },
    'node_modules/a-part': { version: '1.0.0' },
  };
  const made = {
    metadata: { component: { 'bom-ref': 'caveat@0.1.0', name: 'caveat' } },
    components: [tool, part()],
    dependencies: [
      { ref: 'caveat@0.1.0', dependsOn: ['@some/tool@2.0.0', 'a-part@1.0.0'] },
      { ref: '@some/tool@2.0.0', dependsOn: ['a-part@1.0.0'] },
      { ref: 'a-part@1.0.0', dependsOn: ['@some/tool@2.0.0'] },
    ],
  };
  const parts = withoutTools(made, lock);

  test('stays in the list, and the tool goes', () => {
    expect(parts.components).toEqual([part()]);
    expect(parts.dependencies).toEqual([
      { ref: 'caveat@0.1.0', dependsOn: ['a-part@1.0.0'] },
      { ref: 'a-part@1.0.0', dependsOn: [] },
    ]);
  });

  test('would be missed', () => {
    expect(missing(parts, { 'a-part': '1.0.0' })).toEqual([]);
    expect(missing({ components: [] }, { 'a-part': '1.0.0' })).toEqual([
      'a-part 1.0.0 is shipped and is not in the parts list.',
    ]);
  });
});
