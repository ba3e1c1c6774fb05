import type { Mark } from '../../rules/evidence.ts';
import { LIMITS } from '../../rules/evidence-limits.ts';
import { all, attribute } from './dom.ts';
import type { Placer } from './place.ts';

interface Sign {
  selector: string;
  /** How class names say the same. */
  called?: RegExp;
}

/** What in the markup tells a kind of page apart, whatever its language. */
const SIGNS: Record<Mark, Sign> = {
  article: { selector: 'article h1, [itemtype*="Article"] h1, main.post h1, .single-post h1, .blog-post h1' },
  byline: { selector: '[rel~="author"], [itemprop="author"]', called: /byline|author/i },
  date: {
    selector: 'time[datetime], [itemprop="datePublished"]',
    called: /post-date|entry-date|published/i,
  },
  comments: { selector: '#comments, #respond, #disqus_thread, .comment-list' },
  thread: { selector: '[id*="forum" i]', called: /thread|viewtopic|postbody|topic/i },
  'payment-form': {
    selector:
      '[autocomplete^="cc-"], input[name*="cardnumber" i], input[name*="card_number" i], input[id*="cardnumber" i]',
  },
  quantity: {
    selector: 'input[name*="qty" i], input[name*="quantity" i], select[name*="quantity" i], select[name*="qty" i]',
  },
  login: { selector: 'input[type="password"]' },
};
const MARKS = Object.keys(SIGNS) as Mark[];

/** Found elements looked at per mark until one stands in the page's main part. */
const MOST = 12;

/** The marks whose signs stand in the page's main part. */
export function marksOf(document: Document, placer: Placer): Mark[] {
  const inMain = (element: Element) => placer.of(element) === 'main';
  const called = calledSo(document);
  return MARKS.filter(
    (mark) => called.get(mark)?.some(inMain) || all(document, SIGNS[mark].selector, MOST).some(inMain),
  );
}

/** The first elements whose class names are signs. Pages repeat class names, so each is looked at once: selectors cannot. */
function calledSo(document: Document): Map<Mark, Element[]> {
  const found = new Map<Mark, Element[]>();
  const known = new Map<string, Mark[]>();
  for (const element of all(document, '[class]', LIMITS.nodes)) {
    const names = attribute(element, 'class');
    const before = known.get(names);
    const marks = before ?? MARKS.filter((mark) => SIGNS[mark].called?.test(names));
    if (before === undefined) known.set(names, marks);
    for (const mark of marks) {
      const elements = found.get(mark) ?? [];
      found.set(mark, elements);
      if (elements.length < MOST) elements.push(element);
    }
  }
  return found;
}
