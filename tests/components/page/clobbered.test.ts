import { expect, test } from 'vitest';
import { all, attribute, member, tagOf } from '../../../components/page/dom.ts';

/** What a browser's form looks like once a field is named like its member. */
class Form {
  get localName() {
    return 'form';
  }
  getAttribute(name: string) {
    return name === 'class' ? 'buy' : null;
  }
  querySelectorAll() {
    return [];
  }
}

test('a field that is named like a member of its form does not stand in that member’s way', () => {
  const form = new Form();
  for (const name of ['localName', 'getAttribute', 'querySelectorAll'])
    Object.defineProperty(form, name, { value: 'field' });
  const element = form as unknown as Element;
  expect(tagOf(element)).toBe('form');
  expect(attribute(element, 'class')).toBe('buy');
  expect(all(element, 'input', 5)).toEqual([]);
});

test('a member that only the node itself has is found too', () => {
  expect(member({ parentNode: null, nodeType: 1 }, 'nodeType')).toBe(1);
});
