import type { Control, Place } from '../../rules/evidence.ts';
import { LIMITS } from '../../rules/evidence-limits.ts';
import type { Budget } from './budget.ts';
import { attribute, tagOf } from './dom.ts';
import { textIn, tidy } from './text.ts';

/** What shop systems call their controls in markup, whatever the language of the label. */
const CORE =
  /cart|basket|checkout|purchase|add-?to|quote|renew|download|trial|subscri|panier|carrito|carrello|warenkorb|koszyk|kosik|kosar|korzin|sepet|keranjang|gio-hang|kaufen|acheter|comprar|kupit|(?<![a-z])(?:buy|order)(?![a-z])/i;
/** The same with the rest of its word; slow to look for, so only where the core was found. */
const HOOK = new RegExp(`[\\w-]{0,16}(?:${CORE.source})[\\w-]{0,16}`, 'i');

const HOOKED = ['class', 'id', 'name', 'href', 'data-action', 'data-testid', 'data-test', 'onclick', 'formaction'];

/** An address with a host. Of the host only the first name tells something: "download.…", "checkout.…". */
const HOSTED = /^(?:https?:)?\/\/([^./?#]+)[^/?#]*/i;

/** Something to press: a button, a button-like field, or a link that is short or called like a shop's control. */
export function controlOf(element: Element, place: Place, budget: Budget): Control | undefined {
  const tag = tagOf(element);
  const isButton =
    tag === 'button' || attribute(element, 'role') === 'button' || (tag === 'input' && isButtonField(element));
  if (!isButton && tag !== 'a') return undefined;
  const hook = hookOf(element);
  const text = labelOf(element, tag, budget);
  const tells = isButton || hook !== '' || (text !== '' && text.length <= 32);
  return tells && (text || hook) ? { text, hook, place, leadsTo: hostedAddress(element) } : undefined;
}

function isButtonField(element: Element): boolean {
  return /^(?:submit|button|image)$/i.test(attribute(element, 'type'));
}

function labelOf(element: Element, tag: string, budget: Budget): string {
  const text =
    tag === 'input' ? attribute(element, 'value') || attribute(element, 'alt') : textIn(element, LIMITS.label, budget);
  return tidy(text || attribute(element, 'aria-label') || attribute(element, 'title'), LIMITS.label);
}

function hookOf(element: Element): string {
  for (const name of HOOKED) {
    const value = attribute(element, name).replace(HOSTED, '$1').slice(-200);
    const hook = CORE.test(value) ? HOOK.exec(value)?.[0] : undefined;
    if (hook) return hook.slice(0, LIMITS.label);
  }
  return '';
}

function hostedAddress(element: Element): string {
  const href = attribute(element, 'href');
  return HOSTED.test(href) ? href.slice(0, LIMITS.text) : '';
}
