import { expect, it } from 'vitest';
import { type Outcome, outcomeOf } from '../../../components/audit/outcome.ts';

const NOW = Date.parse('2026-11-24T08:00:00Z');
const reply = (status: number, body = '', retryAfter: string | null = null) =>
  outcomeOf({ status, body, retryAfter }, NOW);

it.each<[string, Outcome, Outcome]>([
  ['an empty message', reply(200, '{}'), { kind: 'taken', rejected: 0 }],
  ['an empty answer', reply(200), { kind: 'taken', rejected: 0 }],
  ['an answer in another encoding', reply(202, '\u0012\u0003abc'), { kind: 'taken', rejected: 0 }],
  [
    'a partial success',
    reply(200, '{"partialSuccess":{"rejectedLogRecords":"2","errorMessage":"too old"}}'),
    { kind: 'taken', rejected: 2, remark: 'too old' },
  ],
  [
    'one that writes a number',
    reply(200, '{"partialSuccess":{"rejectedLogRecords":2}}'),
    { kind: 'taken', rejected: 2 },
  ],
  [
    'a warning',
    reply(200, '{"partialSuccess":{"rejectedLogRecords":"0","errorMessage":"slow down"}}'),
    { kind: 'taken', rejected: 0, remark: 'slow down' },
  ],
  [
    'a count that is none',
    reply(200, '{"partialSuccess":{"rejectedLogRecords":"-1e9"}}'),
    { kind: 'taken', rejected: 0 },
  ],
  ['too many requests', reply(429, '', '120'), { kind: 'later', because: 'HTTP 429', after: 120_000 }],
  [
    'a date to wait for',
    reply(503, '', 'Tue, 24 Nov 2026 08:02:00 GMT'),
    { kind: 'later', because: 'HTTP 503', after: 120_000 },
  ],
  [
    'a date that has passed',
    reply(503, '', 'Tue, 24 Nov 2026 07:00:00 GMT'),
    { kind: 'later', because: 'HTTP 503', after: 0 },
  ],
  ['a time that is none', reply(503, '', 'soon'), { kind: 'later', because: 'HTTP 503' }],
  ['a gateway without a receiver', reply(502), { kind: 'later', because: 'HTTP 502' }],
  ['a gateway that waited in vain', reply(504), { kind: 'later', because: 'HTTP 504' }],
  ['bad data', reply(400), { kind: 'refused', because: 'HTTP 400' }],
  ['no access', reply(401), { kind: 'refused', because: 'HTTP 401' }],
  ['a wrong address', reply(404, '', '5'), { kind: 'refused', because: 'HTTP 404' }],
  ['too much', reply(413), { kind: 'refused', because: 'HTTP 413' }],
  ['a defect', reply(500), { kind: 'refused', because: 'HTTP 500' }],
])('%s', (_, found, expected) => {
  expect(found).toEqual(expected);
});
