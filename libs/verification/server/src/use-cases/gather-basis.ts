import { claimsOf, scoringPolicyOf, type LeafClaimView, type ScoringPolicy } from '@wudan/assessment-server';
import { officeCalendar } from '@wudan/calendar-server';
import { factsOf, type FactView } from '@wudan/facts-server';
import type { Tx } from '@wudan/kernel-server';
import { localDateOf, type Id, type LocalDate } from '@wudan/kernel-core';
import { issuedSetOf, pilotsOfProgramme, type IssuedSet, type PilotFacts } from '@wudan/pilots-server';
import { AuditSamplesRepository } from '../data/audit-samples.repository.js';
import { latestYear } from '../domain/load.rules.js';
import type { SampleView } from '../domain/sample.js';
import { noIssuedSet } from '../domain/verification.errors.js';
import { STREAMS, type Settings } from '../domain/verification-setting.js';
import { gatherMap, type GatheredMap } from './gather-map.js';
import { hashText } from './hash-text.js';
import { settingsInForce } from './settings-in-force.js';

/** Like units that a unit is compared with. */
export interface PeerFacts {
  readonly name: string;
  readonly facts: readonly (readonly FactView[])[];
}

/** Everything the checks of a pilot are made from. */
export interface Basis {
  readonly pilot: PilotFacts;
  readonly issued: IssuedSet;
  /** Figures of later days are not looked at. */
  readonly asOf: LocalDate;
  readonly facts: readonly FactView[];
  readonly claims: readonly LeafClaimView[];
  readonly policy: ScoringPolicy;
  readonly settings: Settings;
  readonly peers: PeerFacts;
  readonly samples: readonly SampleView[];
  readonly map: GatheredMap;
  /** The year the load is about, with its working days. */
  readonly year: { readonly year: string; readonly workingDays: number };
  /** Hash of it all: another hash, another result. */
  readonly hash: string;
}

/** Peers that are read at most. */
const MOST_PEERS = 60;

/** @throws DomainError VERIFICATION_NO_SET */
export async function gatherBasis(tx: Tx, pilot: PilotFacts): Promise<Basis> {
  const issued = await issuedSetOf(tx, pilot.id);
  if (!issued) throw noIssuedSet();
  const today = localDateOf(tx.now);
  const asOf = pilot.cutoffOn < today ? pilot.cutoffOn : today;
  const facts = await factsOf(tx, pilot.unitId);
  const claims = await claimsOf(tx, pilot.id);
  const policy = await scoringPolicyOf(tx, pilot.id);
  const settings = await settingsInForce(tx);
  const peers = await peersOf(tx, pilot, settings);
  const samples = (await tx.repo(AuditSamplesRepository).ofPilot(pilot.id)).filter(({ state }) => state === 'closed');
  const map = await gatherMap(tx, pilot.unitId, pilot.cutoffOn, settings.limit('secondment_months'));
  const year = latestYear(facts, [...STREAMS.map(({ code }) => code), 'task_count'], asOf) ?? String(Number(asOf.slice(0, 4)) - 1);
  const { workingDays } = (await officeCalendar(tx, { around: Number(year) })).year(Number(year));
  const hash = hashText(
    JSON.stringify([
      issued.id, asOf, facts.map(({ id }) => id), claims.map(({ code, claim, score }) => [code, claim, score]), [policy.version, policy.gradeDShare, policy.peersAtLeast],
      settings.all.map(({ kind, key, value, unitIds }) => [kind, key, value, unitIds]), peers.name, peers.facts.map((each) => each.map(({ id }) => id)), samples.map(({ id, version }) => [id, version]), map, year, workingDays,
    ]),
  );
  return { pilot, issued, asOf, facts, claims, policy, settings, peers, samples, map, year: { year, workingDays }, hash };
}

/** A group that the office named counts; else the units of the same category in the programme. */
async function peersOf(tx: Tx, pilot: PilotFacts, settings: Settings): Promise<PeerFacts> {
  const [group] = settings.groupsOf(pilot.unitId);
  const ids: readonly Id[] = group?.unitIds ?? (await pilotsOfProgramme(tx, pilot.programmeId)).filter(({ category }) => category !== '' && category === pilot.category).map(({ unitId }) => unitId);
  const others = [...new Set(ids)].filter((id) => id !== pilot.unitId).slice(0, MOST_PEERS);
  const facts: (readonly FactView[])[] = [];
  for (const id of others) facts.push(await factsOf(tx, id));
  return { name: group ? `“${group.key}”组` : '同类别', facts };
}
