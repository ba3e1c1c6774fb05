import { readFileSync } from 'node:fs';

/** A page of the demo: our own writing, shown under an address that belongs to a shop of that kind. */
export interface DemoPage {
  id: string;
  /** What it is, in a few words. */
  what: string;
  url: string;
  html: string;
  /** What a reader in the United States should meet there. */
  expected: 'notice' | 'silence';
}

/** Nothing is fetched from these addresses: they are answered from this folder, inside the demo's browser only. */
export const DEMO_PAGES: readonly DemoPage[] = [
  page('vendor', 'A plan on the vendor’s own site', 'https://www.kaspersky.com/premium', 'notice'),
  page('marketplace', 'A product page of a marketplace', 'https://www.amazon.com/dp/B0DEMOPAGE', 'notice'),
  page('key-shop', 'A product page of a key shop', 'https://www.kinguin.net/category/100001/demo-key', 'notice'),
  page('quote', 'A quote page of a corporate reseller', 'https://www.cdw.com/product/demo-renewal/1000001', 'notice'),
  page(
    'news',
    'An article about the ban',
    'https://www.bleepingcomputer.com/news/security/demo-sales-ban-takes-effect/',
    'silence',
  ),
];

function page(id: string, what: string, url: string, expected: DemoPage['expected']): DemoPage {
  return { id, what, url, expected, html: readFileSync(new URL(`${id}.html`, import.meta.url), 'utf8') };
}
