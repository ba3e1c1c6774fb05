import { parseHTML } from 'linkedom';
import type { ComponentChildren } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { drawing } from '../../../components/browser/draw.ts';

let into: Element;
let draw: (view: ComponentChildren) => void;

beforeEach(() => {
  into = parseHTML('<html><body><main></main></body></html>').document.querySelector('main') as Element;
  draw = drawing(into);
});

const find = (selector: string) => into.querySelector(selector) as HTMLElement;

test('components, fragments, lists and numbers become elements and texts', () => {
  const Pair = ({ at }: { at: number }) => (
    <>
      <li>{at}</li>
      <li>more</li>
    </>
  );
  draw(
    <ul>
      {[1, 2].map((at) => (
        <Pair key={at} at={at} />
      ))}
      {false}
      {undefined}
    </ul>,
  );
  expect(into.innerHTML).toBe('<ul><li>1</li><li>more</li><li>2</li><li>more</li></ul>');
});

test('what stays is changed in place, what goes is taken out, and what comes stands where it belongs', () => {
  const view = (open: boolean, word: string) => (
    <section>
      {open && <p>news</p>}
      <p>{word}</p>
      <button type="button" aria-expanded={open} title={open ? 'close' : undefined}>
        more
      </button>
    </section>
  );
  draw(view(false, 'one'));
  const [word, button] = [find('p'), find('button')];
  draw(view(true, 'two'));
  expect(into.textContent).toBe('newstwomore');
  expect([into.querySelectorAll('p')[1], find('button')]).toEqual([word, button]);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(button.getAttribute('title')).toBe('close');
  draw(view(false, 'two'));
  expect(into.textContent).toBe('twomore');
  expect(find('p') === word).toBe(true);
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(button.hasAttribute('title')).toBe(false);
});

test('a part with a key is known again wherever it stands', () => {
  const view = (keys: string[]) => (
    <ol>
      {keys.map((key) => (
        <li key={key}>{key}</li>
      ))}
      <li>last</li>
    </ol>
  );
  draw(view(['a', 'b', 'c']));
  const before = [...into.querySelectorAll('li')];
  draw(view(['c', 'd', 'a']));
  const after = [...into.querySelectorAll('li')];
  expect(into.textContent).toBe('cdalast');
  expect(after.map((item) => before.indexOf(item))).toEqual([2, -1, 0, 3]);
});

test('only the newest handler hears', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  draw(<button type="button" onClick={first} />);
  draw(<button type="button" onClick={second} />);
  find('button').click();
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
});

test('drawings are drawings, and text is text', () => {
  draw(
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M0 0" />
    </svg>,
  );
  expect(find('path').namespaceURI).toBe('http://www.w3.org/2000/svg');
  expect(find('svg').getAttribute('viewBox')).toBe('0 0 24 24');
  draw('<img src=x onerror=alert(1)>');
  expect(into.childElementCount).toBe(0);
  expect(into.textContent).toBe('<img src=x onerror=alert(1)>');
});
