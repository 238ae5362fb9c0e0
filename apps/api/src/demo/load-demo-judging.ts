import type { INestApplicationContext } from '@nestjs/common';
import {
  AdvanceScoring, DeclareInterest, ReadOfficeGrid, ReadScoringGrid, RecordDecision, ReviewOfficeAssessment, ScoreAsOffice, ScoreLeaf, SignSelfAssessment, SubmitOfficeAssessment, SubmitSelfAssessment,
  type ScoringRowView,
} from '@wudan/assessment-server';
import type { DemoJudging, DemoMark, DemoSeason } from '@wudan/access-server';
import type { ScoringRule } from '@wudan/catalogue-server';
import { SaveDuties } from '@wudan/establishment-server';
import { OpenFinding } from '@wudan/findings-server';
import { AskPeers, RecordVisit } from '@wudan/inquiry-server';
import { CLOCK, OutboxRelay } from '@wudan/kernel-server';
import { hundredths, hundredthsText, localDateOf, type Clock, type Ctx, type Id } from '@wudan/kernel-core';
import { DrawSample, KeepPowerItems } from '@wudan/verification-server';
import { numberIn, workingDay, type Bench } from './bench.js';
import { loadDemoLetter } from './load-demo-letter.js';
import { fileEvidence } from './load-demo-pilots.js';
import { seatOf, type Known } from './load-demo-round.js';

/** Share of its points that a unit gives itself for a figure that only its own word supports. */
const OWN_WORD_PCT = 75;
const PEERS_WORKING_DAYS = 5;

/** Units that have handed in: one is brought to its letter and plan, another stands half marked. All through the use-cases. */
export async function loadDemoJudging(app: INestApplicationContext, season: DemoSeason, pilots: ReadonlyMap<string, Id>, known: Known): Promise<void> {
  const today = localDateOf(app.get<Clock>(CLOCK).now());
  const [assessor, supervisor, leader] = ['bj-assessor', 'bj-supervisor', 'bj-leader'].map((account) => seatOf(known, account)) as [Ctx, Ctx, Ctx];
  for (const judged of season.judging) {
    const pilotId = pilots.get(judged.code);
    if (pilotId === undefined) continue;
    const bench: Bench = { pilotId, known, contact: seatOf(known, judged.contact), head: seatOf(known, judged.head), assessor, supervisor, leader, today };
    for (const piece of season.evidence.filter(({ unit }) => unit === judged.code)) await fileEvidence(app, piece, pilotId, bench);
    await register(app, judged, bench);
    await handIn(app, judged, bench);
    await mark(app, judged, bench);
    const findingIds = new Map<string, Id>();
    for (const { amended: _amended, adapted: _adapted, plan: _plan, progress: _progress, ...finding } of judged.findings) {
      findingIds.set(finding.title, (await app.get(OpenFinding).execute(assessor, { ...finding, pilotId, evidence: [] })).id);
    }
    await look(app, judged, bench);
    if (judged.decision) await decide(app, judged, bench);
    if (judged.letter) await loadDemoLetter(app, judged, bench, findingIds);
  }
  await app.get(OutboxRelay).drain();
}

/** The claim that earns all points, where the rule can say so; a ratio without figures rests on the unit's own word. */
function claimOf({ figure, ...row }: ScoringRowView): string | null {
  const rule = row.rule as ScoringRule;
  if (rule.type === 'deduction') return JSON.stringify({ occurrences: rule.items.map(() => 0) });
  if (rule.type === 'checklist') return JSON.stringify({ ticks: rule.items.map(() => true) });
  if (rule.type === 'level') return JSON.stringify({ grade: rule.levels[0]?.grade ?? 'A' });
  return figure?.value == null ? JSON.stringify({ value: '0.9' }) : null;
}

function scoreOf(row: ScoringRowView): string {
  if (row.ruleType === 'ratio') return row.computed ?? share(row.points, OWN_WORD_PCT);
  return row.ceilingPct === null ? row.points : share(row.points, OWN_WORD_PCT);
}

const share = (points: string, pct: number): string => hundredthsText(Math.floor(((hundredths(points) ?? 0) * pct) / 100));

/** What the unit is there for and what it may do, from which the office draws the map of duties and posts. */
async function register(app: INestApplicationContext, { code, duties, powers }: DemoJudging, { supervisor, known, today }: Bench): Promise<void> {
  const unitId = known.units.get(code) ?? '';
  if (duties) await app.get(SaveDuties).execute(supervisor, { unitId, duties, source: '“三定”规定', validFrom: '2019-01-01' });
  if (!powers) return;
  const year = Number(today.slice(0, 4));
  const items = powers.map(({ yearly, ...item }) => ({ ...item, exercised: yearly.map((count, at) => ({ year: year - yearly.length + at, count })) }));
  await app.get(KeepPowerItems).save(supervisor, { unitId, source: '权责清单', grade: 'B', validFrom: today, items });
}

async function handIn(app: INestApplicationContext, { statement }: DemoJudging, { contact, head, pilotId }: Bench): Promise<void> {
  const { rows } = await app.get(ReadScoringGrid).execute(contact, pilotId);
  for (const row of rows) await app.get(ScoreLeaf).execute(contact, { pilotId, code: row.code, version: row.version, score: scoreOf(row), claim: claimOf(row), statement });
  await app.get(SignSelfAssessment).execute(head, pilotId);
  await app.get(SubmitSelfAssessment).execute(contact, pilotId);
  await app.get(OutboxRelay).drain();
}

/** Marks at the desk as many items as the office has come to; where nothing is named, the unit's own score is taken over. */
async function mark(app: INestApplicationContext, { marked, lower }: DemoJudging, { assessor, pilotId }: Bench): Promise<void> {
  const { rows } = await app.get(DeclareInterest).execute(assessor, { pilotId, interest: 'none', note: '' });
  const named = new Map(lower.map((each) => [each.leaf, each]));
  for (const { code, self } of rows.slice(0, Math.ceil(rows.length * marked))) {
    await app.get(ScoreAsOffice).execute(assessor, { pilotId, code, version: 0, second: false, ...markOf(self?.score ?? '0', named.get(code)) });
  }
}

function markOf(score: string, mark: DemoMark | undefined): { score: string; reason: string } {
  if (!mark) return { score, reason: '' };
  return { score: hundredthsText(Math.max(0, (hundredths(score) ?? 0) - (hundredths(mark.by) ?? 0))), reason: mark.reason };
}

/** What the office does beside its marks: it talks to the unit, draws a sample, asks other units. */
async function look(app: INestApplicationContext, { visit, sample, peers, peerQuestion }: DemoJudging, { assessor, supervisor, pilotId, known, today }: Bench): Promise<void> {
  if (visit) await app.get(RecordVisit).execute(assessor, { ...visit, pilotId, onDate: today, materials: [] });
  if (sample) {
    const { subject, leaf, seed, size, reason, items, keyPrefix, content } = sample;
    const frame = Array.from({ length: items }, (_, at) => `${keyPrefix}${String(at + 1).padStart(3, '0')}\t${content.replace('{no}', String(at + 1))}`);
    await app.get(DrawSample).execute(assessor, { pilotId, subject, leafCode: leaf, seed, size, sizeReason: reason, frameText: ['编号\t内容', ...frame].join('\n') });
  }
  if (peers.length === 0) return;
  const dueOn = await workingDay(app, supervisor, today, PEERS_WORKING_DAYS);
  await app.get(AskPeers).execute(supervisor, { pilotId, unitIds: peers.map((code) => known.units.get(code) ?? ''), dueOn, question: peerQuestion ?? '' });
}

/** From marks to the recorded decision. */
async function decide(app: INestApplicationContext, { onSite, decision }: DemoJudging, { assessor, supervisor, leader, pilotId, today }: Bench): Promise<void> {
  await app.get(AdvanceScoring).execute(assessor, pilotId);
  if (onSite) {
    const { rows } = await app.get(ReadOfficeGrid).execute(assessor, pilotId);
    const desk = rows.find(({ code }) => code === onSite.leaf)?.desk?.score ?? '0';
    await app.get(ScoreAsOffice).execute(assessor, { pilotId, code: onSite.leaf, version: 0, second: false, ...markOf(desk, onSite) });
  }
  await app.get(SubmitOfficeAssessment).execute(assessor, pilotId);
  await app.get(ReviewOfficeAssessment).execute(supervisor, { pilotId, accept: true, note: '评分依据充分，同意' });
  await app.get(ReviewOfficeAssessment).execute(leader, { pilotId, accept: true, note: '同意' });
  await app.get(RecordDecision).execute(leader, { pilotId, form: 'meeting', decidedOn: today, docNumber: numberIn(decision?.docNumber ?? '', today), note: decision?.note ?? '' });
  await app.get(OutboxRelay).drain();
}
