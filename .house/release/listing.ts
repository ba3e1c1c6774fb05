/** Stores take more than five mentions of one name for an attempt to be found by it. */
const MOST_MENTIONS = 5;
/** In the scripts of our languages. */
const MARK = /kaspersky|касперск\p{L}*|カスペルスキー|卡巴斯基|كاسبرسكي|קספרסקי/giu;

/** @returns what a store would object to in a listing, in words that follow the file's name. */
export function findings(text: string, shops: readonly string[]): string[] {
  const mentions = text.match(MARK)?.length ?? 0;
  const named = shops.filter((shop) => namesShop(text, shop));
  const [heading = '', ...paragraphs] = text.trim().split(/\n{2,}/);
  return [
    ...(mentions > MOST_MENTIONS ? [`names the vendor ${mentions} times; stores take ${MOST_MENTIONS}.`] : []),
    ...(named.length > 0 ? [`names shops: ${named.join(', ')}.`] : []),
    ...(heading === '# Caveat' ? [] : ['does not begin with "# Caveat".']),
    ...(paragraphs.length < 3 ? ['says too little: a summary, what it does, and that it is independent.'] : []),
  ];
}

/** As words of their own and written as the shop writes itself: some shops are called like ordinary words. */
function namesShop(text: string, shop: string): boolean {
  const [before, ...after] = text.split(shop);
  const rests = after.map((rest, index) => [index === 0 ? before : after[index - 1], rest] as const);
  return rests.some(([left = '', right]) => !/\p{L}$/u.test(left) && !/^\p{L}/u.test(right));
}
