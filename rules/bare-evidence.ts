import type { Evidence } from './evidence.ts';
import { LIMITS } from './evidence-limits.ts';

/**
 * The evidence of an address, a title and perhaps a maker, where no document is at hand: a line of a feed, a tab that
 * may not be read.
 */
export function evidenceOf(url: string, title = '', brand = ''): Evidence {
  return {
    url: url.slice(0, LIMITS.address),
    title: title.slice(0, LIMITS.text),
    language: '',
    from: 'address',
    meta: {
      title: '',
      type: '',
      site: '',
      description: '',
      brand: brand.slice(0, LIMITS.text),
      priced: false,
      authored: false,
    },
    headings: [],
    breadcrumbs: [],
    records: [],
    types: [],
    mentions: [],
    controls: [],
    fields: [],
    marks: [],
    prices: 0,
    prose: 0,
    work: { nodes: 0, characters: 0, scripts: 0, cut: false },
  };
}
