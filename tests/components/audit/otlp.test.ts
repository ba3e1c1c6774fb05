import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { AUDIT_EVENTS } from '../../../components/audit/event.ts';
import { toOtlp } from '../../../components/audit/otlp.ts';
import { attributesOf, ExportLogsRequest } from './otlp-shape.ts';
import { event } from './trail.ts';

const service = { version: '0.1.0' };
const all = [
  ...AUDIT_EVENTS.map((kind, number) => event(number, { kind })),
  { uid: 'report-1', at: 1_763_970_000_000, kind: 'lost', count: 7 } as const,
];

describe('the audit trail as OpenTelemetry logs', () => {
  it('is a request that the standard allows, for every kind of record', () => {
    const sent: unknown = JSON.parse(JSON.stringify(toOtlp(all, service)));
    expect(v.safeParse(ExportLogsRequest, sent).issues).toBeUndefined();
  });

  it('writes 64-bit numbers as text, enumerations as numbers, and names the program', () => {
    const { resourceLogs } = toOtlp([event(0), { uid: 'r', at: 1, kind: 'lost', count: 3 }], service);
    expect(resourceLogs).toHaveLength(1);
    const [{ resource, scopeLogs } = { resource: undefined, scopeLogs: [] }] = resourceLogs;
    expect(resource?.attributes).toContainEqual({ key: 'service.name', value: { stringValue: 'caveat' } });
    expect(scopeLogs[0]?.scope).toEqual({ name: 'caveat', version: '0.1.0' });
    expect(scopeLogs[0]?.logRecords).toMatchObject([
      {
        timeUnixNano: '1763970000000000000',
        severityNumber: 9,
        eventName: 'caveat.notice.shown',
        body: { stringValue: 'A notice was shown.' },
        attributes: [
          { key: 'log.record.uid', value: { stringValue: 'event-0' } },
          { key: 'caveat.place', value: { stringValue: 'US' } },
        ],
      },
      {
        timeUnixNano: '1000000',
        severityNumber: 13,
        eventName: 'caveat.report.lost',
        attributes: [{ key: 'log.record.uid' }, { key: 'caveat.lost', value: { intValue: '3' } }],
      },
    ]);
  });

  it('calls no two kinds by one name', () => {
    const { resourceLogs } = toOtlp(all, service);
    const names = resourceLogs[0]?.scopeLogs[0]?.logRecords.map(({ eventName }) => eventName);
    expect(new Set(names).size).toBe(all.length);
  });
});

describe('the strict reading of the standard, which the tests rely on,', () => {
  const good = () => JSON.parse(JSON.stringify(toOtlp([event(1)], service)));
  type Spoil = (record: Record<string, unknown>, request: ReturnType<typeof good>) => void;

  it.each<[string, Spoil]>([
    ['a time as a number', (record) => (record.timeUnixNano = 1_763_970_000_000_000_000)],
    ['a severity by name', (record) => (record.severityNumber = 'SEVERITY_NUMBER_INFO')],
    ['a name in snake case', (record) => (record.severity_text = 'INFO')],
    ['a body that is bare text', (record) => (record.body = 'A notice was shown.')],
    ['an integer as a number', (record) => (record.attributes = [{ key: 'n', value: { intValue: 3 } }])],
    ['one attribute twice', (record) => (record.attributes = [record.attributes, record.attributes].flat())],
    ['no record at all', (_, request) => (request.resourceLogs[0].scopeLogs[0].logRecords = [])],
  ])('refuses %s', (_, spoil) => {
    const request = good();
    spoil(request.resourceLogs[0].scopeLogs[0].logRecords[0], request);
    expect(v.safeParse(ExportLogsRequest, request).success).toBe(false);
    expect(
      attributesOf(v.parse(ExportLogsRequest, good()).resourceLogs[0]?.scopeLogs[0]?.logRecords[0] as never),
    ).toEqual({
      'log.record.uid': 'event-1',
      'caveat.place': 'US',
    });
  });
});
