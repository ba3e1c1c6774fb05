import { read } from '../../../components/page/read.ts';
import { documentOf } from '../../../entrypoints/cli/document.ts';

export const ADDRESS = 'https://shop.example/product/1';

/** What the reader says of a page of a few lines. */
export function reading(html: string, url = ADDRESS) {
  return read(documentOf(html), url);
}
