import { readFileSync } from 'node:fs';
import type { LineItem } from '../../rules/recognise/line.ts';

/** A line of `orders-and-mentions.txt`, and whether it is a product of the vendor. */
interface Written {
  item: LineItem;
  isProduct: boolean;
}

/** Headings say what the lines below them are: "# y orders" products, "# n people" none; " :: " begins another column. */
export function writtenLines(): Written[] {
  let isProduct = false;
  return readFileSync(new URL('orders-and-mentions.txt', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line): Written[] => {
      if (line.startsWith('# ')) isProduct = line.startsWith('# y');
      if (line === '' || line.startsWith('# ')) return [];
      const [description = '', ...columns] = line.split(' :: ');
      const { code = '', maker = '' } = Object.fromEntries(columns.map((column) => column.split('=')));
      return [{ item: { description, code, maker }, isProduct }];
    });
}
