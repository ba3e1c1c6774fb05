import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Assessment } from '../../../components/assess.ts';
import { AUDIT_EVENTS } from '../../../components/audit/event.ts';
import { parseQueue } from '../../../components/audit/queue.ts';
import { note, noteShown } from '../../../components/browser/audit.ts';
import type { PageRecord } from '../../../components/browser/pages.ts';
import { effective } from '../../../components/situation/effective.ts';
import { DEFAULT_PREFERENCES } from '../../../components/situation/preferences.ts';

const { stored, tabs } = vi.hoisted(() => ({ stored: new Map<string, unknown>(), tabs: { active: true } }));

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { getManifest: () => ({ version: '0.1.0' }) }, tabs: { get: async () => tabs } },
}));
vi.mock('wxt/utils/storage', () => ({
  storage: {
    getItem: async (key: string) => structuredClone(stored.get(key) ?? null),
    setItem: async (key: string, value: unknown) => void stored.set(key, structuredClone(value)),
    removeItem: async (key: string) => void stored.delete(key),
    watch: () => () => undefined,
  },
}));

const page: PageRecord = { evidence: {}, url: 'https://www.shop.example/item', title: 'Item', isPrivate: false };
const assessment = {
  notice: { product: 'Example Premium', status: 'prohibited', fingerprint: 'abc' },
  verdicts: [{ situation: { place: 'US', class: 'consumer-av' } }],
} as unknown as Assessment;
const managed = effective({ reportEndpoint: 'https://otel.corp.example/v1/logs' }, DEFAULT_PREFERENCES);
const alone = effective({}, DEFAULT_PREFERENCES);
const kinds = () => parseQueue(stored.get('local:audit')).records.map(({ kind }) => kind);
let tab = 0;

beforeEach(() => {
  vi.useFakeTimers();
  stored.clear();
  tabs.active = true;
  tab += 1;
});
afterEach(() => void vi.useRealTimers());

it.each(AUDIT_EVENTS)('“%s” is kept where the organisation asks for it', async (kind) => {
  await note(kind, page, assessment, managed);
  expect(kinds()).toEqual([kind]);
});

it.each(AUDIT_EVENTS)('“%s” in a private window leaves no trace', async (kind) => {
  await note(kind, { ...page, isPrivate: true }, assessment, managed);
  await noteShown({ tab }, { ...page, isPrivate: true }, assessment, 'banner', managed);
  expect([...stored.keys()]).toEqual([]);
});

it.each(AUDIT_EVENTS)('“%s” leaves no trace where no policy asks', async (kind) => {
  await note(kind, page, assessment, alone);
  await noteShown({ tab }, page, assessment, 'banner', alone);
  expect([...stored.keys()]).toEqual([]);
});

it('a notice that is drawn again in the same page is shown once', async () => {
  const visitor = { tab, document: 'one' };
  await noteShown(visitor, page, assessment, 'banner', managed);
  await noteShown(visitor, page, assessment, 'pill', managed);
  expect(kinds()).toEqual(['shown']);
  await noteShown({ tab, document: 'two' }, page, assessment, 'banner', managed);
  expect(kinds()).toEqual(['shown', 'shown']);
});

it('a notice in a tab that nobody looks at is not shown yet', async () => {
  tabs.active = false;
  await noteShown({ tab }, page, assessment, 'banner', managed);
  expect(kinds()).toEqual([]);
  tabs.active = true;
  await noteShown({ tab }, page, assessment, 'banner', managed);
  expect(kinds()).toEqual(['shown']);
});
