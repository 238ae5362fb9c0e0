import { describe, expect, it } from '@jest/globals';
import { ChatRate } from './chat-rate.rules.js';
import { SendPace } from './send-pace.rules.js';

/** The most departures within any window of so many milliseconds. */
const most = (times: readonly number[], ms: number): number => Math.max(...times.map((start) => times.filter((time) => time >= start && time < start + ms).length));

describe('SendPace', () => {
  it('never passes 30 a second for the bot, one a second for a chat, 20 a minute for a group', () => {
    const pace = new SendPace();
    const times = Array.from({ length: 300 }, (_, index) => ({ chat: index % 3 === 0 ? '-7' : String(index % 40), at: 0 })).map(({ chat }) => ({ chat, at: pace.book(chat, 0) }));
    const of = (chat: string): number[] => times.filter((row) => row.chat === chat).map((row) => row.at);
    expect(most(times.map((row) => row.at), 1_000)).toBeLessThanOrEqual(30);
    expect(Math.max(...Array.from({ length: 40 }, (_, chat) => of(String(chat))).filter((list) => list.length > 0).map((list) => most(list, 1_000)))).toBe(1);
    expect(most(of('-7'), 60_000)).toBeLessThanOrEqual(20);
  });

  it('lets the first go at once, and counts spans shorter by the scale', () => {
    const pace = new SendPace(10);
    expect([pace.book('1', 5), pace.book('1', 5), pace.book('2', 5)].map(Math.round)).toEqual([0, 105, 0]);
  });
});

describe('ChatRate', () => {
  it('gives a burst, then so many a second, to each caller for itself', () => {
    const rate = new ChatRate(2, 1);
    expect([rate.take('a', 0), rate.take('a', 0), rate.take('a', 0), rate.take('b', 0), rate.take('a', 1_000), rate.take('a', 1_100)]).toEqual([true, true, false, true, true, false]);
  });
});
