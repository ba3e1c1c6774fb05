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

/** FNV-1a, 64 bits, as 16 hexadecimal digits: short, the same everywhere, and no secret hangs on it. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, '0');
}
