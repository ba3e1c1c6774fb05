import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { layout } from '../../rules/lint/layout.ts';
import { InstrumentSchema, JurisdictionSchema, SourceSchema } from '../../rules/schema/law.ts';

/** The shapes of the law files for an editor, which then completes fields and underlines what does not fit; by path. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ['schema/json/instrument.schema.json', written(InstrumentSchema, 'A legal instrument')],
    ['schema/json/sources.schema.json', written(v.array(SourceSchema), 'The texts that were read')],
    [
      'schema/json/jurisdictions.schema.json',
      written(v.array(JurisdictionSchema), 'Places and when each was surveyed'),
    ],
  ]);
}

function written(schema: v.GenericSchema, title: string): string {
  const { $schema, ...shape }: JsonSchema = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
  return layout({ $schema, title, ...shape });
}
