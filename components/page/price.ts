/** Signs of currencies, and codes that stand before amounts as often as behind. */
const SIGN = '[$€£¥₽₴₺₩₹₪฿₫₱₦₸₼]';
const CODE = 'USD|EUR|GBP|CHF|CAD|AUD|PLN|CZK|RON|HUF|SEK|NOK|DKK|BRL|MXN|INR|TRY|AED|SAR';

/** An amount of money as shops write it: a sign or code of a currency beside digits. */
const PRICE = RegExp(
  String.raw`(?:${SIGN}|\b(?:${CODE}|Rs|Tk|R\$|S\/|RM|Rp|Kr|lei)\b\.?:?)\s?\d|\d[\d.,\s'’]*[-–]?\s?(?:${SIGN}|zł|Kč|Ft\b|kr\b|lei\b|руб|р\.|грн|тг|лв|TL\b|DA\b|Dh|дин|din\b|ден|円|元|원|บาท|đ|دج|ر\.س|د\.إ|ريال|دينار|جنيه|تومان|${CODE}|MAD|DZD)`,
  'i',
);

/** How markup calls a price, in the languages whose shops do not use the English word. */
const PRICE_NAME = /price|prix|preis|precio|prezzo|preco|cena\b|amount|money|cost|стоимость/i;

/** Whether a short text is or contains an amount of money. */
function showsPrice(text: string): boolean {
  return /\d/.test(text) && PRICE.test(text);
}

/** A text node longer than this is running text, in which an amount is talk and no price. */
export const RUNNING = 80;

/** Whether a text node stands for a price: a short one with an amount in it. */
export function isAmount(text: string): boolean {
  return text.length < RUNNING && showsPrice(text);
}

/** Whether markup calls an element a price: its digits are then one, though the currency be drawn by the style sheet. */
export function isCalledPrice(names: string): boolean {
  return PRICE_NAME.test(names);
}
