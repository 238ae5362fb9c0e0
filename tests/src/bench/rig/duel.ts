import process from 'node:process';
import type pg from 'pg';
import { cpuBetween, databaseTimes, processTimes } from './cpu-time.js';
import type { Load, LoadOrder } from './load.js';
import type { BenchServer } from './servers.js';

/** One side of a comparison and what it is asked. */
export interface Side {
  readonly name: 'raw' | 'ours' | 'postgraphile';
  readonly server: BenchServer;
  readonly requests: readonly string[];
  readonly expect: LoadOrder['expect'];
  /** The first running number of this side's requests. */
  readonly serial: number;
}

export interface DuelOptions {
  readonly rounds: number;
  /** Length of each side's turn in a round, in milliseconds. */
  readonly ms: number;
  readonly connections: number;
  /** Tells the API when a profile begins and ends. */
  readonly profile?: boolean;
}

interface Turn {
  readonly perSecond: number;
  /** Processor time a request in milliseconds, of the server and of the database's back ends. */
  readonly serverMs: number;
  readonly databaseMs: number;
  readonly p99Ms: number;
  readonly answered: number;
  readonly errors: number;
}

export interface DuelResult {
  /** Requests a second, ours to raw. */
  readonly ratioToRaw: number;
  /** Processor time a request, server and database together, ours to raw. */
  readonly cpuRatioToRaw: number;
  readonly p99RatioToRaw: number;
  readonly rawPerSecond: number;
  readonly oursPerSecond: number;
  /** Only with a peer: the same quotients, ours to the peer. */
  readonly ratioToPeers?: { readonly postgraphile: number };
  readonly cpuRatioToPeers?: { readonly postgraphile: number };
  readonly postgraphilePerSecond?: number;
  /** Answers of both sides, those of the warming included. */
  readonly answered: number;
  readonly errors: number;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export const rounded = (number: number, digits = 2): number => Math.round(number * 10 ** digits) / 10 ** digits;

/** Long enough for the compilers of both sides to have done their work: a server runs for weeks. */
const WARM_MS = 10_000;

/**
 * All sides in turn, the first one changing from round to round. Each figure is the median over the rounds of the quotient within one round, so that what
 * disturbs the machine disturbs every side.
 */
export async function duel(admin: pg.Client, load: Load, sides: { raw: Side; ours: Side; peer?: Side }, options: DuelOptions): Promise<DuelResult> {
  const places = new Map(Object.values(sides).map(({ name, serial }) => [name, { from: 0, serial }]));
  const turn = async (side: Side, ms: number): Promise<Turn> => {
    const profiled = options.profile === true && side.name === 'ours' && ms === options.ms;
    if (profiled) process.kill(side.server.pid, 'SIGWINCH');
    const before = { server: await processTimes([side.server.pid]), database: await databaseTimes(admin) };
    const place = places.get(side.name) ?? { from: 0, serial: 0 };
    const result = await load.run({ port: side.server.port, connections: options.connections, ms, requests: side.requests, expect: side.expect, ...place });
    places.set(side.name, { from: result.from, serial: result.serial });
    const each = 1000 / Math.max(1, result.answered);
    const serverMs = each * cpuBetween(before.server, await processTimes([side.server.pid]));
    const databaseMs = each * cpuBetween(before.database, await databaseTimes(admin));
    if (profiled) process.kill(side.server.pid, 'SIGWINCH');
    if (result.fault !== undefined) console.log(`${side.name}: ${result.errors} faulty answers, the first: ${result.fault}`);
    return { perSecond: result.perSecond, serverMs, databaseMs, p99Ms: result.p99Ms, answered: result.answered, errors: result.errors };
  };
  const order = Object.values(sides);
  const warm: Turn[] = [];
  for (const side of order) warm.push(await turn(side, side.name === 'ours' ? 2 * WARM_MS : WARM_MS));
  const rounds: Record<Side['name'], Turn>[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const turns = {} as Record<Side['name'], Turn>;
    for (let place = 0; place < order.length; place += 1) {
      const side = order[(round + place) % order.length] as Side;
      turns[side.name] = await turn(side, options.ms);
    }
    rounds.push(turns);
    const told = ([name, { perSecond, serverMs, databaseMs, p99Ms }]: [string, Turn]): string =>
      `${name} ${perSecond.toFixed(0).padStart(6)}/s ${(serverMs * 1000).toFixed(0).padStart(5)} + ${(databaseMs * 1000).toFixed(0).padStart(4)} µs p99 ${p99Ms.toFixed(1).padStart(6)} ms`;
    console.log(`round ${round + 1}  ${Object.entries(turns).map(told).join('   ')}   ratio ${(turns.ours.perSecond / turns.raw.perSecond).toFixed(3)}`);
  }
  const sum = (of: (each: Turn) => number): number => [...warm, ...rounds.flatMap((turns) => Object.values(turns))].reduce((total, each) => total + of(each), 0);
  const quotient = (to: Side['name'], of: (each: Turn) => number): number => rounded(median(rounds.map((turns) => of(turns.ours) / of(turns[to]))), 3);
  const perSecond = (turn: Turn): number => turn.perSecond;
  const processor = ({ serverMs, databaseMs }: Turn): number => serverMs + databaseMs;
  const middle = (side: Side['name']): number => Math.round(median(rounds.map((turns) => turns[side].perSecond)));
  return {
    ratioToRaw: quotient('raw', perSecond),
    cpuRatioToRaw: quotient('raw', processor),
    p99RatioToRaw: quotient('raw', ({ p99Ms }) => p99Ms),
    rawPerSecond: middle('raw'),
    oursPerSecond: middle('ours'),
    ...(sides.peer && {
      ratioToPeers: { postgraphile: quotient('postgraphile', perSecond) },
      cpuRatioToPeers: { postgraphile: quotient('postgraphile', processor) },
      postgraphilePerSecond: middle('postgraphile'),
    }),
    answered: sum(({ answered }) => answered),
    errors: sum(({ errors }) => errors),
  };
}
