import { describe, expect, it } from 'vitest';
import { AUDIT_EVENTS, auditEvent } from '../../../components/audit/event.ts';

const happening = {
  kind: 'shown',
  notice: { product: 'Example Premium', status: 'prohibited', fingerprint: '0123456789abcdef' },
  situation: { place: 'US', class: 'consumer-av' },
  url: 'https://user:secret@www.shop.example/basket/7?session=SECRET&mail=a.person@shop.example#pay',
  posture: 'banner',
  revision: '2026-11-24',
} as const;
const stamp = { at: 1, uid: 'a' };

describe('an event of the audit trail', () => {
  it('is made only where the organisation asked for its kind', () => {
    expect(auditEvent(happening, { events: ['acknowledged'], detail: 'host' }, stamp)).toBeUndefined();
    expect(auditEvent(happening, { events: [], detail: 'host' }, stamp)).toBeUndefined();
    expect(auditEvent(happening, { events: AUDIT_EVENTS, detail: 'host' }, stamp)).toEqual({
      uid: 'a',
      at: 1,
      kind: 'shown',
      facts: {
        'caveat.product': 'Example Premium',
        'caveat.product.class': 'consumer-av',
        'caveat.place': 'US',
        'caveat.status': 'prohibited',
        'caveat.verdict': '0123456789abcdef',
        'caveat.rules.revision': '2026-11-24',
        'caveat.posture': 'banner',
        'url.domain': 'www.shop.example',
      },
    });
  });

  it.each([
    ['none', {}],
    ['host', { 'url.domain': 'www.shop.example' }],
    ['path', { 'url.domain': 'www.shop.example', 'url.path': '/basket/7' }],
  ] as const)('tells of the address no more than “%s”, and never what follows a question mark', (detail, address) => {
    const made = auditEvent(happening, { events: AUDIT_EVENTS, detail }, stamp);
    const told = Object.entries(made?.facts ?? {}).filter(([name]) => name.startsWith('url.'));
    expect(Object.fromEntries(told)).toEqual(address);
    expect(JSON.stringify(made)).not.toMatch(/secret|person|pay/i);
  });

  it('does without an address that is none', () => {
    const made = auditEvent({ ...happening, url: 'nonsense' }, { events: AUDIT_EVENTS, detail: 'path' }, stamp);
    expect(Object.keys(made?.facts ?? {}).filter((name) => name.startsWith('url.'))).toEqual([]);
  });
});
