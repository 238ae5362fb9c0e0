import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ChatReply } from './desk-item.js';
import { Outbox, type Attempt, type QueuedTap, type Trouble } from './outbox.js';

const tapOf = (eventId: string, promptId = 'p1', option = 'on_plan'): QueuedTap => ({
  eventId,
  promptId,
  seatId: 's1',
  version: 1,
  option,
  tappedAt: `2022-04-13T02:00:0${eventId.slice(-1)}.000Z`,
});
const saved: Attempt = { kind: 'settled', reply: { ok: true, text: '已收到', item: null } };
const away: Attempt = { kind: 'away' };
const stuck = (afterMs = 0): Attempt => ({ kind: 'stuck', afterMs });

/** Lets every promise that is ready run. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the outbox of taps', () => {
  let store: readonly QueuedTap[];
  let sent: QueuedTap[];
  let settled: { tap: QueuedTap; reply: ChatReply }[];
  let troubles: (Trouble | undefined)[];
  let waits: { ms: number; wake: () => void }[];
  let unbound: number;
  let answer: (tap: QueuedTap) => Attempt | Promise<Attempt>;

  const open = (): Outbox =>
    new Outbox({
      read: () => store,
      write: (taps) => (store = taps),
      send: async (tap) => {
        sent.push(tap);
        return answer(tap);
      },
      settled: (tap, reply) => settled.push({ tap, reply }),
      changed: (trouble) => troubles.push(trouble),
      unbound: () => (unbound += 1),
      later: (ms, wake) => waits.push({ ms, wake }),
    });
  const ids = (): string[] => sent.map((tap) => tap.eventId);

  beforeEach(() => {
    store = [];
    sent = [];
    settled = [];
    troubles = [];
    waits = [];
    unbound = 0;
    answer = () => saved;
  });

  it('sends a tap once and forgets it when the server has it', async () => {
    open().add(tapOf('e1'));
    await settle();
    expect({ ids: ids(), left: store, done: settled.map((entry) => entry.tap.eventId) }).toEqual({ ids: ['e1'], left: [], done: ['e1'] });
  });

  it('sends the very same tap again until it is through: event id and time of the tap stay', async () => {
    const attempts = [away, stuck(), away];
    answer = () => attempts.shift() ?? saved;
    open().add(tapOf('e1'));
    for (let round = 0; round < 3; round += 1) {
      await settle();
      waits.at(-1)?.wake();
    }
    await settle();
    expect(sent).toEqual([tapOf('e1'), tapOf('e1'), tapOf('e1'), tapOf('e1')]);
    expect(waits.map((wait) => wait.ms)).toEqual([1000, 2000, 4000]);
    expect({ left: store, times: settled.length, trouble: troubles.at(-1) }).toEqual({ left: [], times: 1, trouble: null });
  });

  it('keeps taps made offline in their order, also over a reload of the page', async () => {
    answer = () => away;
    const first = open();
    for (const id of ['e1', 'e2', 'e3']) first.add(tapOf(id));
    await settle();
    expect(store.map((tap) => tap.eventId)).toEqual(['e1', 'e2', 'e3']);
    sent = [];
    answer = () => saved;
    await open().flush();
    expect(ids()).toEqual(['e1', 'e2', 'e3']);
    expect(store).toEqual([]);
  });

  it('holds back the later taps of a prompt that is stuck, and no others', async () => {
    answer = (tap) => (tap.promptId === 'p1' ? stuck() : saved);
    store = [tapOf('e1', 'p1'), tapOf('e2', 'p2'), tapOf('e3', 'p1')];
    await open().flush();
    expect(ids()).toEqual(['e1', 'e2']);
    expect(store.map((tap) => tap.eventId)).toEqual(['e1', 'e3']);
  });

  it('waits as long as the server asks, whatever is tapped meanwhile', async () => {
    answer = () => stuck(60_000);
    const outbox = open();
    outbox.add(tapOf('e1', 'p1'));
    await settle();
    outbox.add(tapOf('e2', 'p2'));
    await settle();
    expect({ ids: ids(), waits: waits.map((wait) => wait.ms) }).toEqual({ ids: ['e1'], waits: [60_000] });
    answer = () => saved;
    waits[0]?.wake();
    await settle();
    expect(ids()).toEqual(['e1', 'e1', 'e2']);
  });

  it('has one wait at a time, however often it is woken', async () => {
    answer = () => away;
    const outbox = open();
    outbox.add(tapOf('e1'));
    for (let round = 0; round < 5; round += 1) {
      await settle();
      await outbox.flush();
    }
    expect(waits.map((wait) => wait.ms)).toEqual([1000]);
  });

  it('never has two attempts under way', async () => {
    let underWay = 0;
    let most = 0;
    answer = async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await settle();
      underWay -= 1;
      return saved;
    };
    const outbox = open();
    for (const id of ['e1', 'e2', 'e3']) outbox.add(tapOf(id));
    await Promise.all([outbox.flush(), outbox.flush()]);
    for (let round = 0; round < 6; round += 1) await settle();
    expect({ most, ids: ids(), left: store }).toEqual({ most: 1, ids: ['e1', 'e2', 'e3'], left: [] });
  });

  it('takes a refusal as an answer and goes on', async () => {
    const refusal: ChatReply = { ok: false, text: '已过截止时间', code: 'PROMPT_CLOSED', item: null };
    answer = (tap) => (tap.eventId === 'e1' ? { kind: 'settled', reply: refusal } : saved);
    store = [tapOf('e1'), tapOf('e2')];
    await open().flush();
    expect({ refused: settled[0]?.reply.code, ids: ids(), left: store }).toEqual({ refused: 'PROMPT_CLOSED', ids: ['e1', 'e2'], left: [] });
  });

  it('keeps the taps of a device that is not bound, and stops trying', async () => {
    answer = () => ({ kind: 'unbound' });
    store = [tapOf('e1'), tapOf('e2')];
    await open().flush();
    expect({ ids: ids(), left: store.length, waits: waits.length, unbound }).toEqual({ ids: ['e1'], left: 2, waits: 0, unbound: 1 });
  });
});
