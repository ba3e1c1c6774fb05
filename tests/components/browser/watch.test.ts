import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Finding, type Occasion, type WatchedWindow, watch } from '../../../components/browser/watch.ts';
import { toldByHand } from './told-by-hand.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A window whose page changes when told to. */
function page({ prerendering = false } = {}) {
  const { MutationObserver, observers, change } = toldByHand();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible', prerendering });
  const navigation = new EventTarget();
  const window = Object.assign(new EventTarget(), {
    document,
    navigation,
    MutationObserver,
    setTimeout: (run: () => void, delay: number) => setTimeout(run, delay),
    clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
  }) as unknown as WatchedWindow & EventTarget;
  return {
    window,
    document,
    navigation,
    observers,
    change,
  };
}

function watched(found: () => Finding = () => 'absent', options?: Parameters<typeof page>[0]) {
  const life = new AbortController();
  const looks: Occasion[] = [];
  const fake = page(options);
  watch(
    fake.window,
    (occasion) => {
      looks.push(occasion);
      return found();
    },
    life.signal,
  );
  return { ...fake, life, looks };
}

test('looks at once, and on a page that concerns us once more for what scripts add unseen', () => {
  const { looks } = watched(() => 'same');
  expect(looks).toEqual(['changed']);
  vi.advanceTimersByTime(300);
  expect(looks).toHaveLength(2);
});

test('a page that does not concern us is looked at again when something has changed, and not before', () => {
  const { looks, window, document, navigation, change } = watched();
  for (const [target, name] of [
    [window, 'load'],
    [document, 'click'],
    [document, 'scrollend'],
  ] as const) {
    target.dispatchEvent(new Event(name));
    vi.advanceTimersByTime(300);
  }
  expect(looks).toHaveLength(1);
  change();
  vi.advanceTimersByTime(300);
  expect(looks).toHaveLength(2);
  navigation.dispatchEvent(new Event('currententrychange'));
  vi.advanceTimersByTime(300);
  expect(looks).toHaveLength(3);
});

test('a person’s handling ends the long pauses of a page that has tired us', () => {
  const { looks, document, change } = watched();
  for (let time = 0; time < 7_000; time += 20) {
    change();
    vi.advanceTimersByTime(20);
  }
  const before = looks.length;
  document.dispatchEvent(new Event('click'));
  vi.advanceTimersByTime(200);
  expect(looks).toHaveLength(before + 1);
});

test('a change is looked at within half a second, however many there are', () => {
  const { looks, change } = watched();
  vi.advanceTimersByTime(1_000);
  const before = looks.length;
  for (let at = 0; at < 1_000; at += 1) change();
  vi.advanceTimersByTime(500);
  expect(looks.length - before).toBe(1);
});

test('a page that has settled is observed no longer, and costs nothing', () => {
  const { looks, observers } = watched();
  vi.advanceTimersByTime(60_000);
  expect(observers.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
  expect(looks.length).toBeLessThanOrEqual(2);
});

test.each([['absent'], ['same']] as const)('a page that never stops changing (%s) is left alone', (finding) => {
  const { looks, change, observers } = watched(() => finding);
  for (let time = 0; time < 600_000; time += 20) {
    change();
    vi.advanceTimersByTime(20);
  }
  expect(looks.length).toBeLessThanOrEqual(20);
  expect(observers.size).toBe(0);
});

test.each([
  ['a route', 'navigation', 'currententrychange'],
  ['a choice', 'document', 'click'],
  ['going back', 'window', 'popstate'],
] as const)('%s wakes it', (_, target, name) => {
  const fake = watched();
  vi.advanceTimersByTime(60_000);
  const before = fake.looks.length;
  fake[target].dispatchEvent(new Event(name));
  vi.advanceTimersByTime(500);
  expect(fake.looks.length).toBe(before + 1);
  expect(fake.observers.size).toBe(1);
});

test('coming back, from the cache or to the tab, is a showing', () => {
  const { window, document, looks } = watched();
  vi.advanceTimersByTime(60_000);
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(looks.filter((occasion) => occasion === 'shown')).toHaveLength(2);
  document.visibilityState = 'hidden';
  document.dispatchEvent(new Event('visibilitychange'));
  expect(looks.filter((occasion) => occasion === 'shown')).toHaveLength(2);
});

test('a prerendered page is looked at when it is activated', () => {
  const { document, looks } = watched(() => 'absent', { prerendering: true });
  vi.advanceTimersByTime(10_000);
  expect(looks).toEqual([]);
  document.dispatchEvent(new Event('prerenderingchange'));
  expect(looks).toEqual(['changed']);
});

test('the end ends everything', () => {
  const { life, looks, document, observers } = watched();
  life.abort();
  const before = looks.length;
  document.dispatchEvent(new Event('click'));
  vi.advanceTimersByTime(60_000);
  expect(looks.length).toBe(before);
  expect(observers.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
