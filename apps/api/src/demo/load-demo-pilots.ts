import { createHash } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { ScoreLeaf } from '@wudan/assessment-server';
import type { DemoSeason } from '@wudan/access-server';
import { shippedTemplates } from '@wudan/catalogue-server';
import { SaveSnapshot } from '@wudan/establishment-server';
import { FileEvidence, ReadEvidence, ReceiveUpload, StartUpload, UploadStaging } from '@wudan/evidence-server';
import { CLOCK, OutboxRelay } from '@wudan/kernel-server';
import { addDays, localDateOf, type Clock, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { ComposeSet, IssueSet, OpenPilots, ReviewSet, SignReceipt, SubmitSet } from '@wudan/pilots-server';
import { seatOf, type Known } from './load-demo-round.js';

/** Working days of a season until the self-assessments are due, roughly. */
const SELF_DUE_DAYS = 45;
const ORDER = ['draft', 'in_review', 'issued', 'received', 'scored'] as const;

type DemoPilot = DemoSeason['pilots'][number];

/** The demo's sets, on different ways: one unit scores itself already, one set is still a draft. All through the use-cases. @returns the pilots by the code of their unit */
export async function loadDemoPilots(app: INestApplicationContext, season: DemoSeason, programmeId: Id, known: Known): Promise<ReadonlyMap<string, Id>> {
  const today = localDateOf(app.get<Clock>(CLOCK).now());
  const [assessor, supervisor, leader] = ['bj-assessor', 'bj-supervisor', 'bj-leader'].map((account) => seatOf(known, account)) as [Ctx, Ctx, Ctx];
  await snapshots(app, season, known, supervisor, today);
  const categories = new Map(season.units.map((unit) => [unit.code, unit.kind]));
  const rows = season.pilots.map(({ code }) => ({ unitId: known.units.get(code) ?? '', category: categories.get(code) ?? '' }));
  const opened = await app.get(OpenPilots).execute(assessor, { programmeId, cutoffOn: today, rows });
  const pilots = new Map<string, Id>();
  for (const pilot of season.pilots) {
    const view = opened.find((each) => each.unitId === known.units.get(pilot.code));
    if (!view) continue;
    pilots.set(pilot.code, view.id);
    await bringOn(app, season, pilot, { id: view.id, version: view.version, category: view.category }, { assessor, supervisor, leader, known, today });
  }
  await app.get(OutboxRelay).drain();
  return pilots;
}

interface Cast {
  readonly assessor: Ctx;
  readonly supervisor: Ctx;
  readonly leader: Ctx;
  readonly known: Known;
  readonly today: LocalDate;
}

async function bringOn(app: INestApplicationContext, season: DemoSeason, pilot: DemoPilot, view: { id: Id; version: number; category: string }, cast: Cast): Promise<void> {
  const stage = ORDER.indexOf(pilot.stage);
  const shipped = shippedTemplates();
  const templateId = shipped.find((each) => each.part === 'template' && each.category === view.category)?.id ?? '';
  const packId = shipped.find((each) => each.part === 'pack' && each.key === pilot.pack)?.id ?? null;
  const { summary } = await app.get(ComposeSet).execute(cast.assessor, { pilotId: view.id, version: view.version, templateId, packId, overrides: [] });
  if (stage >= 1) await app.get(SubmitSet).execute(cast.assessor, summary.id);
  if (stage < 2) return;
  await app.get(ReviewSet).execute(cast.supervisor, summary.id, true, '指标与“三定”规定相符');
  await app.get(IssueSet).execute(cast.leader, summary.id, addDays(cast.today, SELF_DUE_DAYS));
  await app.get(OutboxRelay).drain();
  if (stage >= 3) await app.get(SignReceipt).execute(seatOf(cast.known, pilot.contact ?? ''), view.id);
  if (stage < 4) return;
  await app.get(OutboxRelay).drain();
  for (const piece of season.evidence.filter((each) => each.unit === pilot.code)) await fileEvidence(app, piece, view.id, cast);
  const scorer = seatOf(cast.known, pilot.contact ?? '');
  for (const { leaf, claim, score, statement } of season.scores) {
    await app.get(ScoreLeaf).execute(scorer, { pilotId: view.id, code: leaf, version: 0, score: score ?? null, claim: claim === undefined ? null : JSON.stringify(claim), statement });
  }
}

/** Sends a piece as its unit does and puts it where it belongs. */
export async function fileEvidence(app: INestApplicationContext, piece: DemoSeason['evidence'][number], pilotId: Id, { known, today }: Pick<Cast, 'known' | 'today'>): Promise<void> {
  const ctx = seatOf(known, piece.account);
  const unitId = known.units.get(piece.unit) ?? '';
  const content = Buffer.from([piece.title, piece.docNumber, ...piece.lines].join('\n'), 'utf8');
  const grid = await app.get(ReadEvidence).grid(ctx, pilotId);
  const cells = grid.rows.filter((row) => row.leafCode === piece.leaf && row.material.includes(piece.material)).flatMap((row) => row.cells.map((cell) => cell.id));
  const sha256 = createHash('sha256').update(content).digest('hex');
  const ticket = await app.get(StartUpload).execute(ctx, { unitId, fileName: `${piece.title}.txt`, size: String(content.length), sha256, mime: 'text/plain' });
  await app.get(UploadStaging).fill(ticket.id, chunk(content), content.length);
  await app.get(ReceiveUpload).whole(ctx, ticket.id);
  await app.get(FileEvidence).execute(ctx, {
    ...{ uploadId: ticket.id, cellIds: cells, title: piece.title, docNumber: piece.docNumber, formedOn: today, periodFrom: '2019-01-01', periodTo: today, pages: 2, classification: 'public' },
  });
}

async function* chunk(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content;
}

async function snapshots(app: INestApplicationContext, season: DemoSeason, known: Known, supervisor: Ctx, today: LocalDate): Promise<void> {
  const counts = (figures: Readonly<Record<string, number>>): { kind: string; count: number }[] => Object.entries(figures).map(([kind, count]) => ({ kind, count }));
  for (const { code, approved, actual, leaders, structure } of season.snapshots) {
    await app.get(SaveSnapshot).execute(supervisor, {
      unitId: known.units.get(code) ?? '',
      onDate: today,
      source: '机构编制台账',
      grade: 'B',
      approved: counts(approved),
      actual: counts(actual),
      leaders: Object.entries(leaders).map(([each, [planned, filled]]) => ({ class: each, approved: planned, actual: filled })),
      structure: counts(structure),
    });
  }
}
