import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { addressTemplate, fillTemplate } from '../../../components/situation/policy/template.ts';

const accepts = (template: string) => v.safeParse(addressTemplate(), template).success;

describe('an address template', () => {
  it.each([
    'https://corp.example',
    'https://corp.example/',
    'https://corp.example:8443/new?item={product}&on={date}',
    'https://corp.example?item={product}',
    'https://corp.example/{place}/{class}#{status}',
    'mailto:buy@corp.example?subject={product}',
    'mailto:buy@corp.example',
  ])('may be %s', (template) => expect(accepts(template)).toBe(true));

  it.each([
    'http://corp.example/',
    'javascript:alert(1)',
    'data:text/html,{product}',
    'https://{host}/',
    'https://corp.example{host}/',
    'https://corp.example@{host}/',
    'https://user:secret@corp.example/',
    'https:\\\\corp.example\\{product}',
    '//corp.example/{product}',
    'https://corp.example/{prodct}',
    'https://corp.example/{product',
    'https://corp.example/a b',
    'mailto:{product}@corp.example',
    'mailto:?to={product}',
    '',
  ])('may not be %j', (template) => expect(accepts(template)).toBe(false));
});

describe('filling a template', () => {
  const values = {
    product: 'A&B "Plus"/#?',
    class: 'consumer-av',
    host: 'shop.example',
    place: 'US',
    status: 'prohibited',
    date: '2026-11-24',
    revision: '2026-11-24',
  };

  it('keeps every value in its own field', () => {
    const address = new URL(fillTemplate('https://corp.example/new?item={product}&place={place}', values));
    expect(address.host).toBe('corp.example');
    expect([...address.searchParams]).toEqual([
      ['item', 'A&B "Plus"/#?'],
      ['place', 'US'],
    ]);
  });

  it('does not fill what a value brought along', () => {
    const filled = fillTemplate('https://corp.example/{product}', { ...values, product: '{place}' });
    expect(filled).toBe('https://corp.example/%7Bplace%7D');
  });

  it('cannot be led out of the path by a value', () => {
    const filled = fillTemplate('https://corp.example/{product}/x', { ...values, product: '../../../@evil.example/' });
    expect(new URL(filled).host).toBe('corp.example');
  });
});
