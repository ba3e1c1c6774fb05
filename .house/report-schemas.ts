import { mkdir, writeFile } from 'node:fs/promises';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { LIST_VERSION } from '../components/list/out/ndjson.ts';
import { ListRowShape } from '../components/report/shapes/list-row.ts';
import { RECORD_VERSION, RecordShape } from '../components/report/shapes/record.ts';
import { VerdictShape } from '../components/report/shapes/verdict.ts';
import { EvidenceSchema } from '../rules/evidence.ts';

/** The published shapes, by file name. Each is written from the schema by which the program itself reads or writes. */
export function reportSchemas(): ReadonlyMap<string, string> {
  const shapes: readonly [string, string, string, GenericSchema][] = [
    ['evidence', '1.0.0', 'What a page says, as the reader reports it', EvidenceSchema],
    ['verdict', '1.0.0', 'What the rules say of some acts in one place at one moment', VerdictShape],
    ['record', RECORD_VERSION, 'Everything known, concluded and said about one page', RecordShape],
    ['list-row', LIST_VERSION, 'One line of the output of a list check', ListRowShape],
  ];
  return new Map(
    shapes.map(([name, version, title, shape]) => {
      // What goes in is what stands in the file: the program only brands the texts that it has checked.
      const schema = toJsonSchema(shape, { typeMode: 'input', errorMode: 'ignore' });
      return [`${name}.schema.json`, `${JSON.stringify({ ...schema, title, version }, null, 2)}\n`];
    }),
  );
}

if (import.meta.main) {
  const folder = new URL('../components/report/schema/', import.meta.url);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of reportSchemas()) await writeFile(new URL(name, folder), text);
}
