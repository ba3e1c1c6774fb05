import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BATCH, EMPTY, enqueue, MOST_EVENTS, parseQueue } from '../../../components/audit/queue.ts';
import { attributesOf } from './otlp-shape.ts';
import { ACCEPTED, type Receiver, receiver } from './receiver.ts';
import { clock, courierOn, disk, event } from './trail.ts';

let server: Receiver;
const endpoint = () => `http://localhost:${server.port}/v1/logs`;
beforeEach(async () => {
  server = receiver();
  await server.start();
});
afterEach(() => server.kill());

const lostIn = ({ records }: Receiver) =>
  records.reduce((sum, record) => sum + Number(attributesOf(record)['caveat.lost'] ?? 0), 0);
const eventsIn = ({ uids }: Receiver) => uids.filter((uid) => uid.startsWith('event-'));

/** Delivers with a clock that jumps to each next attempt. */
async function persist(courier: ReturnType<typeof courierOn>, time: ReturnType<typeof clock>, attempts = 200) {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const wait = await courier.deliver(endpoint());
    if (wait === undefined) return attempt;
    time.move(wait);
  }
  throw new Error(`Not delivered in ${attempts} attempts.`);
}

describe('a courier', () => {
  it('delivers in batches, in order, and keeps nothing that was received', async () => {
    const store = disk();
    const courier = courierOn(store);
    for (let number = 0; number < BATCH * 2 + 5; number += 1) await courier.keep(event(number));
    expect(await courier.deliver(endpoint())).toBeUndefined();
    expect(server.complaints).toEqual([]);
    expect(server.headers).toHaveLength(3);
    expect(server.uids).toEqual(Array.from({ length: BATCH * 2 + 5 }, (_, number) => `event-${number}`));
    expect(parseQueue(await store.getValue())).toMatchObject({ records: [], lost: 0, failures: 0 });
  });

  it('sends no cookie, no referrer and no name of a person along', async () => {
    const courier = courierOn(disk());
    await courier.keep(event(1));
    await courier.deliver(endpoint());
    expect(Object.keys(server.headers[0] ?? {})).not.toEqual(expect.arrayContaining(['cookie']));
    expect(server.headers[0]).not.toHaveProperty('referer');
    expect(server.headers[0]).not.toHaveProperty('authorization');
  });

  it('asks nobody when there is nothing to say', async () => {
    expect(await courierOn(disk()).deliver(endpoint())).toBeUndefined();
    expect(server.headers).toEqual([]);
  });

  it('honours the time that a busy receiver names', async () => {
    const time = clock();
    const courier = courierOn(disk(), { clock: time.now });
    server.answer = (request) => (request === 0 ? { status: 429, headers: { 'retry-after': '90' } } : ACCEPTED);
    await courier.keep(event(1));
    const wait = await courier.deliver(endpoint());
    expect(wait).toBeGreaterThanOrEqual(90_000);
    time.move(89_999);
    await courier.deliver(endpoint());
    expect(server.uids).toEqual([]);
    time.move(10_000);
    await courier.deliver(endpoint());
    expect(server.uids).toEqual(['event-1']);
  });

  it('does not send again what a receiver took in part, and reports what it did not keep', async () => {
    const courier = courierOn(disk());
    server.answer = (request) =>
      request === 0
        ? { status: 200, body: { partialSuccess: { rejectedLogRecords: '2', errorMessage: 'too old' } } }
        : ACCEPTED;
    for (let number = 0; number < 5; number += 1) await courier.keep(event(number));
    await courier.deliver(endpoint());
    expect(eventsIn(server)).toHaveLength(5);
    expect(lostIn(server)).toBe(2);
  });

  it('does not send again what was refused for good, and reports it', async () => {
    const time = clock();
    const courier = courierOn(disk(), { clock: time.now });
    server.answer = (request) => (request === 0 ? { status: 400 } : ACCEPTED);
    for (let number = 0; number < BATCH + 20; number += 1) await courier.keep(event(number));
    await persist(courier, time);
    expect(eventsIn(server)).toHaveLength(20);
    expect(lostIn(server)).toBe(BATCH);
  });

  it('counts what a full disk did not take', async () => {
    const store = disk();
    const write = store.setValue;
    const courier = courierOn(store);
    store.setValue = () => Promise.reject(new Error('disk full'));
    await courier.keep(event(1));
    await courier.keep(event(2));
    store.setValue = write;
    await courier.keep(event(3));
    await courier.deliver(endpoint());
    expect(eventsIn(server)).toEqual(['event-3']);
    expect(lostIn(server)).toBe(2);
  });

  it('forgets everything, also what was on its way', async () => {
    const store = disk();
    const courier = courierOn(store);
    await courier.keep(event(1));
    await courier.forget();
    expect(store.state.stored).toBeUndefined();
    await courier.deliver(endpoint());
    expect(server.headers).toEqual([]);
  });
});

describe('a receiver that is killed and started again under load', () => {
  it('gets every event within the bound, and knows the duplicates by their uid', async () => {
    const store = disk();
    const time = clock();
    const total = 900;
    // Some batches are received and never acknowledged, some meet a receiver in distress.
    server.answer = (request) => (request % 5 === 1 ? 'hang up' : request % 7 === 3 ? { status: 503 } : ACCEPTED);
    let courier = courierOn(store, { clock: time.now });
    for (let round = 0; round < 9; round += 1) {
      const keeping = Array.from({ length: total / 9 }, (_, each) => courier.keep(event((round * total) / 9 + each)));
      // Delivery runs while events still come in, and the receiver goes away in the middle of it.
      const delivery = courier.deliver(endpoint());
      await Promise.all(keeping);
      if (round % 2 === 0) await server.kill();
      await delivery;
      // The worker is stopped as well: a new one finds the disk and nothing else.
      courier = courierOn(store, { clock: time.now });
      if (round % 2 === 0) await server.start();
      time.move(3_600_000);
    }
    await persist(courier, time);
    const received = eventsIn(server);
    const unique = new Set(received);
    expect(server.complaints).toEqual([]);
    expect(unique.size).toBe(total);
    expect(lostIn(server)).toBe(0);
    expect(received.length).toBeGreaterThan(total);
    console.log(
      `audit trail: ${total} events, ${received.length} received, ${received.length - unique.size} duplicates, 0 lost`,
    );
  });

  it('is told exactly how many fell out when it was away for too long', async () => {
    const store = disk();
    const time = clock();
    await server.kill();
    await store.setValue(Array.from({ length: MOST_EVENTS - 50 }, (_, number) => event(number)).reduce(enqueue, EMPTY));
    const courier = courierOn(store, { clock: time.now });
    const total = MOST_EVENTS + 150;
    for (let number = MOST_EVENTS - 50; number < total; number += 1) {
      await courier.keep(event(number));
      if (number % 80 !== 0) continue;
      await courier.deliver(endpoint());
      time.move(3_600_000);
    }
    await server.start();
    await persist(courierOn(store, { clock: time.now }), time);
    expect(new Set(eventsIn(server)).size + lostIn(server)).toBe(total);
    expect(new Set(eventsIn(server)).size).toBe(MOST_EVENTS);
  });

  it('gets again, under the same uid, what a stopped worker had sent and not crossed off', async () => {
    const store = disk();
    await courierOn(store).keep(event(1));
    const before = store.state.stored;
    await courierOn(store).deliver(endpoint());
    // As if the worker had been stopped between the answer and the store.
    await courierOn(disk(before)).deliver(endpoint());
    expect(server.uids).toEqual(['event-1', 'event-1']);
  });
});
