import type { Reason } from '../../rules/recognition.ts';
import { name, type Phrase, phrase } from './phrase.ts';

/** A sentence for each place in which a signal can be found. */
const FOUND_IN = {
  title: 'why_title',
  heading: 'why_heading',
  'json-ld': 'why_data',
  microdata: 'why_data',
  rdfa: 'why_data',
  meta: 'why_data',
  url: 'why_url',
  breadcrumb: 'why_breadcrumb',
  control: 'why_control',
  text: 'why_text',
  host: 'why_host',
} as const;

/** The signals that spoke for an offer, in plain words and each once, as "why am I seeing this" shows them. */
export function whyOf(reasons: readonly Reason[]): Phrase[] {
  const found = reasons.filter(({ speaks, text }) => speaks === 'for' && text !== '');
  const once = found.filter((one, at) => found.findIndex((other) => keyOf(other) === keyOf(one)) === at);
  return once.map((reason) => phrase(keyFor(reason), { text: name(reason.text) }));
}

function keyFor({ where }: Reason) {
  return where in FOUND_IN ? FOUND_IN[where as keyof typeof FOUND_IN] : 'why_text';
}

function keyOf(reason: Reason): string {
  return `${keyFor(reason)} ${reason.text}`;
}
