import * as v from 'valibot';

/**
 * An `ExportLogsServiceRequest` in the JSON encoding of OTLP, as strictly as its definition allows: protobuf's messages
 * logs.v1, common.v1 and resource.v1, with the rules of "JSON Protobuf Encoding" (OTLP 1.9). A real receiver ignores
 * names that it does not know; here they are mistakes, since each would be data that nobody gets.
 */

/** fixed64 and int64 are decimal texts. */
const Fixed64 = v.pipe(
  v.string(),
  v.regex(/^\d{1,20}$/),
  v.check((digits) => BigInt(digits) < 2n ** 64n),
);
const Int64 = v.pipe(
  v.string(),
  v.regex(/^-?\d{1,19}$/),
  v.check((digits) => BigInt.asIntN(64, BigInt(digits)) === BigInt(digits)),
);
const Uint32 = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1));

/** One of a `oneof`, of which this program needs two. */
const AnyValue = v.union([v.strictObject({ stringValue: v.string() }), v.strictObject({ intValue: Int64 })]);

const Attributes = v.pipe(
  v.array(v.strictObject({ key: v.pipe(v.string(), v.nonEmpty()), value: AnyValue })),
  v.check((list) => new Set(list.map(({ key }) => key)).size === list.length, 'keys of attributes must be unique'),
);

const LogRecord = v.strictObject({
  timeUnixNano: Fixed64,
  observedTimeUnixNano: v.optional(Fixed64),
  // Enumerations are numbers here, never names.
  severityNumber: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24)),
  severityText: v.optional(v.string()),
  eventName: v.optional(v.string()),
  body: v.optional(AnyValue),
  attributes: v.optional(Attributes),
  droppedAttributesCount: v.optional(Uint32),
  flags: v.optional(Uint32),
  traceId: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/i))),
  spanId: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/i))),
});

export const ExportLogsRequest = v.strictObject({
  resourceLogs: v.pipe(
    v.array(
      v.strictObject({
        resource: v.strictObject({ attributes: Attributes, droppedAttributesCount: v.optional(Uint32) }),
        scopeLogs: v.pipe(
          v.array(
            v.strictObject({
              scope: v.strictObject({
                name: v.string(),
                version: v.optional(v.string()),
                attributes: v.optional(Attributes),
              }),
              logRecords: v.pipe(v.array(LogRecord), v.minLength(1, 'senders should not create empty envelopes')),
              schemaUrl: v.optional(v.string()),
            }),
          ),
          v.minLength(1),
        ),
        schemaUrl: v.optional(v.string()),
      }),
    ),
    v.minLength(1),
  ),
});
export type ReceivedLog = v.InferOutput<typeof LogRecord>;

/** The attributes of a record by name, each as text. */
export function attributesOf({ attributes = [] }: ReceivedLog): Record<string, string> {
  return Object.fromEntries(
    attributes.map(({ key, value }) => [key, 'intValue' in value ? value.intValue : value.stringValue]),
  );
}
