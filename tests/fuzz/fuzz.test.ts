import { describe, expect, test } from 'vitest';
import { PROPERTIES } from '../../.house/fuzz/properties.ts';

// A few cases of each property that `npm run fuzz` tries for hours. A failure names its seed: `npm run fuzz -- --seed …`.

describe.each(Object.entries(PROPERTIES))('%s', (_, properties) => {
  test.for(properties.filter(({ cases }) => cases.short > 0))(
    '$name',
    { timeout: 240_000 },
    async ({ check, cases }) => {
      const { failure, seed } = await check({ cases: cases.short });
      expect(failure?.report, `seed ${seed}`).toBeUndefined();
    },
  );
});
