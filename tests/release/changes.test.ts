import { expect, test } from 'vitest';
import { findings } from '../../.house/release/changes.ts';

test('a list of changes that agrees with the version', () => {
  expect(findings('1.2.0', '# Changes\n\n## 1.2.0 – 2026-11-24\n\n### Law\n\n- None.\n\n### Program\n')).toEqual([]);
  expect(findings('1.2.0', '## 1.2.0 – not yet released\n\n### Law\n\n## 1.1.0 – 2026-01-01\n')).toEqual([]);
});

test.each([
  ['another version', '## 1.1.0 – 2026-11-24\n\n### Law\n', /begins with 1\.1\.0, package\.json says 1\.2\.0/],
  ['no date', '## 1.2.0\n\n### Law\n', /needs .* a date/],
  ['the program before the law', '## 1.2.0 – 2026-11-24\n\n### Program\n\n### Law\n', /does not begin with its Law/],
  ['nothing at all', '# Changes\n', /begins with/],
])('%s is found', (_, changes, problem) => {
  expect(findings('1.2.0', changes).join('\n')).toMatch(problem);
});
