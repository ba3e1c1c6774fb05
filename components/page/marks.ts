import type { Mark } from '../../rules/evidence.ts';
import { all } from './dom.ts';
import type { Placer } from './place.ts';

/** What in the markup tells a kind of page apart, whatever its language. */
const SELECTORS: readonly (readonly [Mark, string])[] = [
  ['article', 'article h1, [itemtype*="Article"] h1, main.post h1, .single-post h1, .blog-post h1'],
  ['byline', '[rel~="author"], [itemprop="author"], [class*="byline" i], [class*="author" i]'],
  [
    'date',
    'time[datetime], [itemprop="datePublished"], [class*="post-date" i], [class*="entry-date" i], [class*="published" i]',
  ],
  ['comments', '#comments, #respond, #disqus_thread, .comment-list'],
  ['thread', '[class*="thread" i], [class*="viewtopic" i], [class*="postbody" i], [class*="topic" i], [id*="forum" i]'],
  [
    'payment-form',
    '[autocomplete^="cc-"], input[name*="cardnumber" i], input[name*="card_number" i], input[id*="cardnumber" i]',
  ],
  ['quantity', 'input[name*="qty" i], input[name*="quantity" i], select[name*="quantity" i], select[name*="qty" i]'],
  ['login', 'input[type="password"]'],
];

/** Found elements looked at per mark until one stands in the page's main part. */
const MOST = 12;

export function marksOf(document: Document, placer: Placer): Mark[] {
  return SELECTORS.filter(([, selector]) =>
    all(document, selector, MOST).some((element) => placer.of(element) === 'main'),
  ).map(([mark]) => mark);
}
