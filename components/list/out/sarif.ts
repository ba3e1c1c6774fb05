import type { Status } from '../../../rules/schema/vocabulary.ts';
import type { RowAnswer } from '../answer.ts';
import { whereOf } from './csv.ts';

/** What SARIF calls the tool, written once at the top. */
export interface SarifTool {
  version: string;
  /** "2026-11-24", the state of the rules. */
  rules: string;
  sha256: string;
  /** The list's path as a URI reference. */
  list: string;
}

const LEVELS: Readonly<Record<Status, 'error' | 'warning' | 'note'>> = {
  prohibited: 'error',
  restricted: 'warning',
  unclear: 'warning',
  warned: 'warning',
  permitted: 'note',
  excluded: 'note',
  'none-found': 'note',
  'not-surveyed': 'note',
};

/** SARIF 2.1.0 up to the first result; written in three pieces, so that a long list is never held in memory. */
export function sarifHead({ version, rules, sha256 }: SarifTool): string {
  const driver = {
    name: 'Caveat',
    version,
    semanticVersion: version,
    rules: Object.keys(LEVELS).map((id) => ({ id, defaultConfiguration: { level: LEVELS[id as Status] } })),
    properties: { rulesRevision: rules, rulesSha256: sha256 },
  };
  const head = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' };
  return `${JSON.stringify(head).slice(0, -1)},"runs":[{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[\n`;
}

/** One result, or nothing for a row that is no product; a row that cannot be read is a result for a person. */
export function sarifResult(row: RowAnswer, { list }: SarifTool): string | undefined {
  if (row.kind === 'other') return undefined;
  const location = {
    physicalLocation: { artifactLocation: { uri: list }, region: { startLine: row.line } },
    ...(row.sheet !== undefined && { logicalLocations: [{ name: row.sheet }] }),
  };
  if (row.kind === 'unreadable') {
    const text = `Line ${whereOf(row)} cannot be read (${row.problem}). A person should look at it.`;
    return JSON.stringify({ ruleId: 'unreadable', level: 'warning', message: { text }, locations: [location] });
  }
  const citations = row.findings.flatMap((finding) => finding.citations);
  const sources = [...new Set(citations.map(({ label }) => label))].join('; ');
  const text = `${row.productName}: ${row.status} on ${row.date.from} in ${row.place}.${sources && ` ${sources}.`}`;
  const properties = {
    product: row.product,
    lawClass: row.lawClass,
    certainty: row.certainty,
    findings: row.findings,
    person: row.person,
  };
  return JSON.stringify({
    ruleId: row.status,
    level: LEVELS[row.status],
    message: { text },
    locations: [location],
    properties,
  });
}

export const SARIF_TAIL = '\n]}]}\n';
