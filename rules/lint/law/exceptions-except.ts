import type { Instrument, Provision } from '../../schema/law.ts';
import type { Check } from '../check.ts';
import { type LawFolder, provisionsOf } from '../law-folder.ts';
import { runTogether } from './no-overlap.ts';

export const exceptionsExcept: Check<LawFolder> = {
  name: 'exceptions-except',
  why: 'An exception to nothing looks like a carve-out and takes nothing away; two that except each other leave no rule at all.',
  severity: 'error',
  *run(folder) {
    for (const { file, field, instrument, provision } of provisionsOf(folder)) {
      for (const [index, name] of (provision.exceptionTo ?? []).entries()) {
        const wrong = wrongWith(name, provision, instrument);
        if (wrong) yield { file, field: `${field}.exceptionTo[${index}]`, ...wrong };
      }
    }
  },
};

function wrongWith(
  name: string,
  exception: Provision,
  { provisions }: Instrument,
): { what: string; mend: string } | undefined {
  const rule = provisions.find(({ id }) => id === name);
  if (rule === undefined) {
    const known = provisions.map(({ id }) => id).join(', ');
    return { what: `there is no provision "${name}" in this instrument`, mend: `name one of ${known}` };
  }
  if (reachesBack(rule, exception.id, provisions, new Set())) {
    return {
      what: `"${exception.id}" and "${name}" except each other`,
      mend: 'keep the exception and take its name out of the rule',
    };
  }
  if (!rule.acts.some((act) => exception.acts.includes(act))) {
    return {
      what: `"${name}" speaks of other acts`,
      mend: 'give the exception an act of the rule, or take the name out',
    };
  }
  if (!runTogether(rule, exception)) {
    return { what: `"${name}" runs at another time`, mend: 'mend the times, or take the name out' };
  }
  return undefined;
}

/** Whether a rule is, by one step or more, an exception to the provision named. */
function reachesBack(rule: Provision, target: string, provisions: readonly Provision[], seen: Set<string>): boolean {
  if (rule.id === target) return true;
  if (seen.has(rule.id)) return false;
  seen.add(rule.id);
  const next = provisions.filter(({ id }) => rule.exceptionTo?.includes(id));
  return next.some((each) => reachesBack(each, target, provisions, seen));
}
