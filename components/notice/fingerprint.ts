import type { Ground, Verdict } from '../../rules/schema/verdict.ts';
import { coreOf } from './stand.ts';

/**
 * A short name for what the law says to this reader about this class of product. It changes when, and only when, a status
 * or a rule that carries it changes: not with the product's name, the day of asking, a fresh verification or the wording.
 * So a dismissal holds until there is something new to say.
 */
export function fingerprintOf(verdicts: readonly Verdict[]): string {
  return hash(JSON.stringify(verdicts.map(lawOf)));
}

function lawOf(verdict: Verdict): unknown {
  const { place, audience, class: lawClass } = verdict.situation;
  const use = verdict.findings.filter(({ act }) => act === 'use');
  const findings = [...new Set([...coreOf(verdict), ...use])].map(({ act, status, grounds, conditional }) => [
    act,
    status,
    grounds.map(ruleOf),
    conditional.map((ground) => [...ruleOf(ground), ...ground.audiences]),
  ]);
  return [place, audience ?? null, lawClass, findings];
}

function ruleOf({ instrument, provision, effect, addressee, since, until }: Ground): string[] {
  return [instrument, provision, effect, addressee, since, until ?? ''];
}

/**
 * FNV-1a, 64 bits, as 16 hexadecimal digits: short, the same everywhere, and no secret hangs on it. In halves of 32 bits,
 * since whole ones would be BigInts, which take several times as long. Its prime is 2 ** 40 + 0x1b3.
 */
function hash(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    const product = low * 0x1b3;
    const carry = Math.floor(product / 2 ** 32);
    high = (Math.imul(high, 0x1b3) + carry + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
