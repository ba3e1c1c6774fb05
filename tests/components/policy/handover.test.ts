import { describe, expect, it } from 'vitest';
import { handOver } from '../../../components/situation/policy/handover.ts';

const question = {
  values: {
    product: 'Premium & "Plus"',
    class: 'consumer-av',
    host: 'shop.example',
    place: 'US',
    status: 'prohibited',
    date: '2026-11-24',
    revision: '2026-11-20',
  },
  subject: 'Question about Premium & "Plus"?',
  body: 'First line\nbcc: someone@evil.example',
};

describe('handing a question over', () => {
  it('drafts a mail to the organisation, and shows its words', () => {
    const { href, to, sent } = handOver({ kind: 'mail', to: 'buy@corp.example' }, question);
    const mail = new URL(href);
    expect(mail.pathname).toBe('buy@corp.example');
    expect([...mail.searchParams]).toEqual([
      ['subject', question.subject],
      ['body', question.body],
    ]);
    expect(to).toBe('buy@corp.example');
    expect(sent).toEqual([question.subject, 'First line', 'bcc: someone@evil.example']);
  });

  it('fills the organisation’s address, and shows exactly what goes into it', () => {
    const template = 'https://corp.example/new?item={product}&place={place}';
    const { href, to, sent } = handOver({ kind: 'address', template }, question);
    expect(Object.fromEntries(new URL(href).searchParams)).toEqual({ item: 'Premium & "Plus"', place: 'US' });
    expect(to).toBe('corp.example');
    expect(sent).toEqual(['product: Premium & "Plus"', 'place: US']);
  });

  it('knows a mail written as a template', () => {
    const { to, href } = handOver({ kind: 'address', template: 'mailto:buy@corp.example?subject={product}' }, question);
    expect(to).toBe('buy@corp.example');
    expect(href).toBe('mailto:buy@corp.example?subject=Premium%20%26%20%22Plus%22');
  });
});
