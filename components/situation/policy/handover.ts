import type { Organisation } from '../effective.ts';
import { fillTemplate, type Placeholder } from './template.ts';

/** A question to procurement: the values for an address, and the words for a mail. */
export interface ProcurementQuestion {
  values: Readonly<Record<Placeholder, string>>;
  subject: string;
  body: string;
}

/** Where "Ask procurement" leads, and everything that goes there, to be shown before it does. */
export interface Handover {
  href: string;
  /** Host of the address, or the mail address. */
  to: string;
  /** What is handed over, as it will be read. */
  sent: readonly string[];
}

/**
 * Prepares a hand-over. Nothing is sent here: a person sees `sent` and presses a link to `href`, which leads to the
 * fixed https or mailto address of the organisation, with every value escaped as one component of it.
 */
export function handOver(target: NonNullable<Organisation['handover']>, question: ProcurementQuestion): Handover {
  if (target.kind === 'mail') {
    const { subject, body } = question;
    const href = `mailto:${target.to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
    return { href, to: target.to, sent: [subject, ...body.split('\n')] };
  }
  const href = fillTemplate(target.template, question.values);
  const address = new URL(href);
  const used = Object.entries(question.values).filter(([name]) => target.template.includes(`{${name}}`));
  return {
    href,
    to: address.protocol === 'mailto:' ? address.pathname : address.host,
    sent: used.map(([name, value]) => `${name}: ${value}`),
  };
}
