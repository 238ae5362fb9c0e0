import { evaluateLeaf, type CompiledLeaf } from '@wudan/catalogue-server';
import type { Check } from '../domain/check.js';
import { mapFindings } from '../domain/duty-map.rules.js';
import { loadCheck } from '../domain/load-check.rules.js';
import { mapChecks } from '../domain/map-check.rules.js';
import { peerChecks } from '../domain/peer-check.rules.js';
import { plausibilityChecks } from '../domain/plausibility.rules.js';
import { recomputeCheck } from '../domain/recompute.rules.js';
import { sampleCheck } from '../domain/sample-check.rules.js';
import type { ShownSaturation } from '../domain/saturation-check.rules.js';
import { STREAMS } from '../domain/verification-setting.js';
import type { Basis } from './gather-basis.js';

/** Saturation is this formula. */
const SATURATION = 'F05';

export interface Checked {
  readonly checks: readonly Check[];
  readonly saturation: ShownSaturation;
}

/** All checks of a pilot, from what was gathered: the same basis gives the same checks. */
export function makeChecks(basis: Basis): Checked {
  const { issued, asOf, facts, claims, policy, settings, samples, map } = basis;
  const labelOf = labelsOf(basis);
  const inTime = facts.filter(({ period }) => period === 'all' || (/^\d{4}$/.test(period) ? `${period}-01-01` : period) <= asOf);
  const ratios = issued.set.leaves.filter(({ rule }) => rule.type === 'ratio');
  const outcomes = ratios.map((leaf) => ({ leaf, outcome: evaluateLeaf(issued.set, leaf, facts, null, { asOf, gradeDCap: policy.gradeDShare }), claim: claims.find(({ code }) => code === leaf.code) ?? null }));
  const saturated = outcomes.find(({ leaf }) => leaf.formula?.id === SATURATION);
  const said = saturated?.claim?.value ?? saturated?.outcome.figure?.value ?? null;
  const { check, shown } = loadCheck(
    {
      ...basis.year, facts: inTime, peers: basis.peers.facts, peersAtLeast: policy.peersAtLeast,
      claim: saturated && said !== null ? { value: Number(said), code: saturated.leaf.code, name: saturated.leaf.name } : null,
    },
    settings,
  );
  const limits = {
    effectiveHours: { min: settings.limit('effective_hours_min'), max: settings.limit('effective_hours_max') },
    difficulty: { min: settings.limit('difficulty_min'), max: settings.limit('difficulty_max') },
    headsTolerance: settings.limit('heads_tolerance'),
    yearJump: settings.limit('year_jump'),
  };
  const compared = outcomes.flatMap(({ leaf, outcome }) => (outcome.figure ? [{ leaf, figure: outcome.figure, peers: figuresOfPeers(basis, leaf), benchmark: benchmarkOf(basis, leaf) }] : []));
  const checks = [
    ...outcomes.map(({ leaf, outcome, claim }) => recomputeCheck(leaf, outcome, claim, settings.limit('claim_tolerance'))),
    check,
    ...plausibilityChecks(inTime, limits, labelOf),
    ...peerChecks(compared, basis.peers.name, { peersAtLeast: policy.peersAtLeast, z: settings.limit('peer_z'), benchmarkTolerance: settings.limit('benchmark_tolerance') }),
    ...samples.map((sample) => sampleCheck(sample, settings.limit('sample_error_limit'))),
    ...mapChecks(mapFindings(map)),
  ];
  return { checks, saturation: shown };
}

/** What figures are called: as the set's formulas say, or as people call the streams. */
function labelsOf({ issued }: Basis): (name: string) => string {
  const labels = new Map<string, string>([...issued.set.formulas.flatMap(({ variables }) => variables.map(({ name, label }) => [name, label] as const)), ...STREAMS.map(({ code, label }) => [code, label] as const), ['headcount', '在岗人数']]);
  return (name) => labels.get(name) ?? name;
}

/** The same formula over the facts of each like unit. */
export function figuresOfPeers({ issued, peers, asOf }: Basis, leaf: CompiledLeaf): number[] {
  return peers.facts.flatMap((facts) => {
    const value = evaluateLeaf(issued.set, leaf, facts, null, { asOf }).figure?.value;
    return value == null ? [] : [Number(value)];
  });
}

function benchmarkOf({ settings }: Basis, leaf: CompiledLeaf): { value: number; source: string } | null {
  const setting = settings.find('benchmark', leaf.code) ?? (leaf.formula ? settings.find('benchmark', leaf.formula.id) : null);
  return setting && { value: Number(setting.value), source: setting.source };
}
