import { dayOf, formatInstant } from '../../rules/instant.ts';
import { catalogueText } from '../../rules/lint/catalogue/canonical-form.ts';
import { CATALOGUE_CHECKS } from '../../rules/lint/catalogue-checks.ts';
import { readCatalogueFolder } from '../../rules/lint/catalogue-folder.ts';
import { EXCEPTIONS_FILE, type Exception, type Report, runChecks } from '../../rules/lint/check.ts';
import { canonicalText } from '../../rules/lint/law/canonical-form.ts';
import { LAW_CHECKS } from '../../rules/lint/law-checks.ts';
import { readLawFolder } from '../../rules/lint/law-folder.ts';
import type { Terminal } from './command.ts';
import { readCatalogueFiles, readLawFiles, readRulesFile, writeRulesFile } from './law-files.ts';
import { readOptions } from './options.ts';

export const usage = `caveat lint [--fix] [--warnings]

Checks the files of the law and of the catalogue as a careful colleague would. Ends with 1 when a check finds an error.

  --fix       writes every readable file in canonical form first
  --warnings  also lists what is no error, such as rules that were verified long ago`;

/** Runs every check over the files on disk and tells what it found. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { switches } = readOptions(args, { switches: ['fix', 'warnings'] });
  const today = dayOf(formatInstant(terminal.now()));
  if (switches.has('fix')) mendForm();
  const exceptions = JSON.parse(readRulesFile(EXCEPTIONS_FILE)) as Exception[];
  const folder = readLawFolder(readLawFiles(), today);
  const catalogue = readCatalogueFolder(readCatalogueFiles());
  const reports = [...runChecks(LAW_CHECKS, folder, exceptions), ...runChecks(CATALOGUE_CHECKS, catalogue, exceptions)];
  const errors = reports.filter(({ severity }) => severity === 'error');
  const warnings = reports.filter(({ severity }) => severity === 'warning');
  for (const report of [...errors, ...(switches.has('warnings') ? warnings : [])]) await terminal.print(tell(report));
  await terminal.print(
    `${folder.instruments.length} instruments, ${folder.sources.length} sources, ${folder.jurisdictions.length} places, ` +
      `${catalogue.products?.products.length ?? 0} products, ${catalogue.sellers?.sellers.length ?? 0} sellers: ` +
      `${errors.length} errors, ${warnings.length} warnings.\n`,
  );
  return errors.length > 0 ? 1 : 0;
}

function mendForm(): void {
  const folder = readLawFolder(readLawFiles(), dayOf(formatInstant(new Date(0))));
  for (const { file, text } of folder.files) {
    const due = canonicalText(file, folder);
    if (due !== undefined && due !== text) writeRulesFile(file, due);
  }
  for (const { file, text } of readCatalogueFiles()) {
    const due = catalogueText(file, text);
    if (due !== undefined && due !== text) writeRulesFile(file, due);
  }
}

function tell({ file, field, what, why, mend, check, severity }: Report): string {
  const place = field === '' ? `rules/${file}` : `rules/${file}: ${field}`;
  return `${severity} [${check}] ${place}\n  ${what}\n  Why it matters: ${why}\n  To mend it: ${mend}.\n\n`;
}
