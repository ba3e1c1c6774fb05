import type { AuditRecord } from './event.ts';

/**
 * The audit trail as OpenTelemetry logs: an `ExportLogsServiceRequest` in the JSON encoding of OTLP, which any collector
 * with an OTLP receiver takes. 64-bit integers are decimal texts, enumerations are numbers, names are lowerCamelCase.
 *
 * Source: OTLP specification 1.9, "JSON Protobuf Encoding", and logs/v1/logs.proto.
 */

/** The program that speaks, as the receiver's `service`. */
export interface Service {
  version: string;
}

type AnyValue = { stringValue: string } | { intValue: string };
interface KeyValue {
  key: string;
  value: AnyValue;
}

/** SeverityNumber: plain information, and a warning that something is missing. */
const INFO = { severityNumber: 9, severityText: 'INFO' } as const;
const WARN = { severityNumber: 13, severityText: 'WARN' } as const;

const NAME = 'caveat';

/** What each kind of record is called, and what a person reads who looks at the raw logs. */
const TOLD: Record<AuditRecord['kind'], { eventName: string; body: string }> = {
  shown: { eventName: 'caveat.notice.shown', body: 'A notice was shown.' },
  acknowledged: { eventName: 'caveat.notice.acknowledged', body: 'A notice was acknowledged.' },
  handedOver: { eventName: 'caveat.notice.handed_over', body: 'A question was handed over to procurement.' },
  hiddenByPage: { eventName: 'caveat.notice.hidden_by_page', body: 'A page hid or removed a notice.' },
  lost: { eventName: 'caveat.report.lost', body: 'Events were lost before they could be delivered.' },
};

/** One request for some records, never for none: receivers need not take empty ones. */
export function toOtlp(records: readonly AuditRecord[], { version }: Service) {
  return {
    resourceLogs: [
      {
        resource: { attributes: [text('service.name', NAME), text('service.version', version)] },
        scopeLogs: [{ scope: { name: NAME, version }, logRecords: records.map(logRecord) }],
      },
    ],
  };
}

function logRecord(record: AuditRecord) {
  const { eventName, body } = TOLD[record.kind];
  const time = `${BigInt(record.at) * 1_000_000n}`;
  return {
    timeUnixNano: time,
    observedTimeUnixNano: time,
    ...(record.kind === 'lost' ? WARN : INFO),
    eventName,
    body: { stringValue: body },
    attributes: [
      // By OpenTelemetry's conventions, records with one and the same uid are one record.
      text('log.record.uid', record.uid),
      ...(record.kind === 'lost'
        ? [{ key: 'caveat.lost', value: { intValue: String(record.count) } }]
        : Object.entries(record.facts).map(([key, value]) => text(key, value))),
    ],
  };
}

function text(key: string, value: string): KeyValue {
  return { key, value: { stringValue: value } };
}
