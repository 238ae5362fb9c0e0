import type { Verdict } from './check.js';
import { liesOff, median, modifiedZ } from './robust.rules.js';

/** A figure of another body that stands in where there are too few peers. */
export interface Benchmark {
  readonly value: number;
  readonly source: string;
}

export interface PeerLimits {
  readonly peersAtLeast: number;
  /** Beyond this modified z a figure stands apart. */
  readonly z: number;
  /** By how much a figure may differ from a benchmark. */
  readonly benchmarkTolerance: number;
}

export interface PeerAnswer {
  readonly verdict: Verdict;
  readonly basis: 'peers' | 'benchmark' | 'none';
  readonly reference: number | null;
  readonly z: number | null;
}

/** A figure among those of like units: apart by the modified z; with too few peers against a benchmark that names its source, or against nothing. */
export function compareWithPeers(figure: number, peers: readonly number[], benchmark: Benchmark | null, limits: PeerLimits): PeerAnswer {
  if (peers.length >= limits.peersAtLeast) {
    const z = modifiedZ(figure, peers);
    return { verdict: z === null || Math.abs(z) > limits.z ? 'doubtful' : 'holds', basis: 'peers', reference: median(peers), z };
  }
  if (benchmark === null) return { verdict: 'unknown', basis: 'none', reference: null, z: null };
  const apart = liesOff(figure, benchmark.value, limits.benchmarkTolerance);
  return { verdict: apart ? 'doubtful' : 'holds', basis: 'benchmark', reference: benchmark.value, z: null };
}
