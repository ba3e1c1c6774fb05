import type * as v from 'valibot';
import type { Complaint } from './check.ts';

/** What the schema finds wrong with a record, each in a sentence that a lawyer can act on. */
export function complaintsOf(issues: readonly v.BaseIssue<unknown>[], file: string, prefix: string): Complaint[] {
  return issues.map((issue) => {
    const path = fieldOf(issue);
    const field = prefix === '' ? path : path === '' ? prefix : `${prefix}.${path}`;
    return { file, field, ...sayWhat(issue, path) };
  });
}

function sayWhat(issue: v.BaseIssue<unknown>, path: string): Pick<Complaint, 'what' | 'mend'> {
  const key = path.split('.').at(-1) ?? path;
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return {
      what: `"${key}" is no field of this record`,
      mend: 'mend the spelling or take it out; notes belong in "reading"',
    };
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return { what: `"${key}" is missing`, mend: `write it; expected is ${issue.expected ?? 'a value'}` };
  }
  if (issue.type === 'picklist' || issue.type === 'union') {
    return {
      what: `${issue.received} is not in the vocabulary`,
      mend: `use one of ${issue.expected ?? 'the known words'}; a word that is missing there is added in its own commit, with a case`,
    };
  }
  return { what: `${issue.received} does not fit`, mend: issue.message };
}

/** "provisions[0].applies.from" */
function fieldOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).reduce((path, { key }) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');
}
