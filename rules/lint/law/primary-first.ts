import type { Check } from '../check.ts';
import { type LawFolder, provisionsOf } from '../law-folder.ts';

export const primaryFirst: Check<LawFolder> = {
  name: 'primary-first',
  why: 'A reader opens the first link. It should be the text of the authority wherever that text was read.',
  severity: 'error',
  *run(folder) {
    const tiers = new Map(folder.sources.map(({ record }) => [record.id, record.tier]));
    for (const { file, field, provision } of provisionsOf(folder)) {
      const order = provision.cites.map(({ source }) => tiers.get(source));
      const late = order.findIndex((tier, index) => tier === 'primary' && order.slice(0, index).includes('secondary'));
      if (late < 0) continue;
      yield {
        file,
        field: `${field}.cites[${late}]`,
        what: `the primary source "${provision.cites[late]?.source}" stands after a secondary one`,
        mend: 'put primary sources first',
      };
    }
  },
};
