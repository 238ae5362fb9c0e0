import { Injectable } from '@nestjs/common';
import { officeCalendar } from '@wudan/calendar-server';
import { allowedActions, authorize, Cursors, UnitOfWork, type Connection, type PageArgs, type Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findProgramme, type ProgrammeView } from '@wudan/pilots-server';
import { findContacts, promptsOf } from '@wudan/prompts-server';
import { findOffice, findUnit, findUnits, officesAround } from '@wudan/tenancy-server';
import { DispatchPoliciesRepository } from '../data/dispatch-policies.repository.js';
import { OfficeReportsRepository, type CountyRow, type UpwardRow } from '../data/office-reports.repository.js';
import { ReportsRepository, type CorrectionRow, type ProgressEntryRow, type SheetRow } from '../data/reports.repository.js';
import { RoundsRepository, type CountedRound } from '../data/rounds.repository.js';
import { weeklyDispatchSheet } from '../documents/weekly-dispatch.sheet.js';
import { roundNotFound } from '../domain/dispatch.errors.js';
import { lightOf, type Light } from '../domain/light.rules.js';
import { policyOn } from '../domain/policy.rules.js';
import { summaryOf } from '../domain/progress.rules.js';
import { digestText, roundLabel, type DigestFigures } from '../domain/round-text.rules.js';

const RECENT = 12;
const UPWARD = 30;

export interface RoundView extends CountedRound {
  readonly programmeName: string;
  readonly silent: number;
  readonly can: readonly string[];
}

export interface CorrectionLine extends CorrectionRow {
  readonly summary: string;
}

export interface RoundLine extends Omit<SheetRow, 'status' | 'late'> {
  readonly unitName: string;
  readonly field: string;
  readonly sectionName: string | null;
  readonly light: Light;
  readonly status: string;
  readonly late: boolean;
  readonly promptState: string | null;
  readonly contactName: string | null;
  readonly acknowledgedBy: string | null;
  readonly correction: CorrectionLine | null;
  readonly can: readonly string[];
}

export interface RoundSheetView {
  readonly round: RoundView;
  readonly rows: readonly RoundLine[];
  readonly counties: readonly (CountyRow & { readonly countyName: string })[];
  readonly digest: (DigestFigures & { readonly text: string; readonly madeAt: Date }) | null;
}

export interface UpwardView extends UpwardRow {
  readonly upperOfficeName: string;
  readonly can: readonly string[];
}

export type ProgressEntryView = ProgressEntryRow;

/** Rounds, their sheets and a unit's history, from the rows of this office alone. */
@Injectable()
export class ReadRounds {
  constructor(
    private readonly units: UnitOfWork,
    private readonly cursors: Cursors,
  ) {}

  /** @throws DomainError NOT_FOUND */
  ofProgramme(ctx: Ctx, programmeId: Id): Promise<RoundView[]> {
    return this.units.read(ctx, async (tx) => {
      const programme = await findProgramme(tx, programmeId);
      if (!programme) throw notFound('评估轮次', 'programmeId');
      return (await tx.repo(RoundsRepository).countedOfProgramme(programmeId)).map((round) => roundView(ctx, round, programme.name));
    });
  }

  recent(ctx: Ctx): Promise<RoundView[]> {
    return this.units.read(ctx, async (tx) => {
      const rounds = await tx.repo(RoundsRepository).recent(RECENT);
      const names = new Map<Id, string>();
      for (const id of new Set(rounds.map((round) => round.programmeId))) names.set(id, (await findProgramme(tx, id))?.name ?? '');
      return rounds.map((round) => roundView(ctx, round, names.get(round.programmeId) ?? ''));
    });
  }

  /** @throws DomainError NOT_FOUND */
  sheet(ctx: Ctx, id: Id): Promise<RoundSheetView> {
    return this.units.read(ctx, async (tx) => {
      const round = await tx.repo(RoundsRepository).counted(id);
      if (!round) throw roundNotFound();
      const programme = await findProgramme(tx, round.programmeId);
      const digest = await tx.repo(ReportsRepository).digest(id);
      return {
        round: roundView(ctx, round, programme?.name ?? ''),
        rows: await this.#lines(tx, ctx, round, programme),
        counties: await this.#counties(tx, id),
        digest: digest && { ...digest, text: digestText(digest, 2_000) },
      };
    });
  }

  /** One line of a sheet again, after a change. @throws DomainError NOT_FOUND */
  async line(ctx: Ctx, roundId: Id, unitId: Id): Promise<RoundLine> {
    const line = (await this.sheet(ctx, roundId)).rows.find((row) => row.unitId === unitId);
    if (!line) throw notFound('单位', 'unitId');
    return line;
  }

  /** A unit's reports, newest round first. @throws DomainError NOT_FOUND */
  history(ctx: Ctx, unitId: Id, args: PageArgs): Promise<Connection<ProgressEntryRow>> {
    const request = this.cursors.request(ctx, 'progress', args);
    return this.units.read(ctx, async (tx) => {
      if (!(await findUnit(tx, unitId))) throw notFound('单位', 'unitId');
      authorize(ctx, 'read', 'ProgressReport', { unitId }, '单位', 'unitId');
      const page = await tx.repo(ReportsRepository).history(unitId, request);
      const rows = page.rows.map((row) => ({ ...row, id: row.roundId }));
      return this.cursors.connection(ctx, 'progress', { ...page, rows }, (row) => row.asksOn, ({ id: _, ...row }) => row);
    });
  }

  /** 周调度表 of a round. @throws DomainError NOT_FOUND */
  async file(ctx: Ctx, id: Id): Promise<{ name: string; base64: string }> {
    const { round, rows } = await this.sheet(ctx, id);
    const label = roundLabel(round);
    const content = await weeklyDispatchSheet({ label, cutoffOn: localDateOf(round.cutoffAt) }, rows);
    return { name: `周调度表-${round.asksOn}.xlsx`, base64: content.toString('base64') };
  }

  upward(ctx: Ctx): Promise<UpwardView[]> {
    return this.units.read(ctx, async (tx) => {
      const rows = await tx.repo(OfficeReportsRepository).upwardList(UPWARD);
      return Promise.all(rows.map((row) => this.#upwardView(tx, ctx, row)));
    });
  }

  /** @throws DomainError NOT_FOUND */
  upwardOne(ctx: Ctx, id: Id): Promise<UpwardView> {
    return this.units.read(ctx, async (tx) => {
      const row = await tx.repo(OfficeReportsRepository).upward(id);
      if (!row) throw notFound('上报', 'id');
      return this.#upwardView(tx, ctx, row);
    });
  }

  async #upwardView(tx: Tx, ctx: Ctx, row: UpwardRow): Promise<UpwardView> {
    const upper = await findOffice(tx, row.upperOfficeId);
    return { ...row, upperOfficeName: upper?.name ?? '', can: row.state === 'open' || row.state === 'silent' ? allowedActions(ctx, 'UpwardReport', row, ['confirm']) : [] };
  }

  async #lines(tx: Tx, ctx: Ctx, round: CountedRound, programme: ProgrammeView | null): Promise<RoundLine[]> {
    const reports = tx.repo(ReportsRepository);
    const rows = await reports.sheet(round.id);
    const unitIds = rows.map((row) => row.unitId);
    const names = new Map((await findUnits(tx, unitIds)).map((unit) => [unit.id, unit.name]));
    const members = new Map(programme?.units.map((unit) => [unit.unitId, unit]) ?? []);
    const prompts = new Map((await promptsOf(tx, 'round', [round.id])).map((prompt) => [prompt.id, prompt]));
    const contacts = await findContacts(tx, unitIds);
    const corrections = new Map((await reports.corrections(round.id)).map((correction) => [correction.unitId, { ...correction, summary: summaryOf(correction.value) }]));
    const { dueWithinDays } = policyOn(await tx.repo(DispatchPoliciesRepository).all(), localDateOf(round.opensAt));
    const calendar = await officeCalendar(tx, { around: Number(round.asksOn.slice(0, 4)) });
    const steers = allowedActions(ctx, 'Round', round, ['report_for', 'decide']);
    return rows.map((row): RoundLine => {
      const prompt = prompts.get(row.promptId ?? '');
      const correction = corrections.get(row.unitId) ?? null;
      const answered = row.status !== null;
      const waits = round.state === 'open' || round.state === 'closed';
      return {
        ...row,
        unitName: names.get(row.unitId) ?? '',
        field: members.get(row.unitId)?.field ?? '',
        sectionName: members.get(row.unitId)?.sectionName ?? null,
        light: waits ? lightOf(calendar, { answered, now: tx.now, cutoffAt: round.cutoffAt, dueWithinDays }) : 'normal',
        status: row.status ?? 'none',
        late: row.late ?? false,
        promptState: prompt?.state ?? null,
        contactName: contacts.get(row.unitId)?.contactName ?? null,
        acknowledgedBy: prompt?.acknowledgedBy ?? null,
        correction,
        can: steers.filter((action) => (action === 'report_for' ? !answered && waits : correction?.state === 'open')),
      };
    });
  }

  async #counties(tx: Tx, roundId: Id): Promise<(CountyRow & { countyName: string })[]> {
    const rows = await tx.repo(OfficeReportsRepository).counties(roundId);
    if (rows.length === 0) return [];
    const names = new Map((await officesAround(tx)).map((office) => [office.id, office.name]));
    return rows.map((row) => ({ ...row, countyName: names.get(row.countyOfficeId) ?? '' }));
  }
}

/** What can be done to a round as it stands. */
function roundView(ctx: Ctx, round: CountedRound, programmeName: string): RoundView {
  const possible: Record<string, boolean> = {
    recall: round.state === 'open' || round.state === 'closed',
    move: round.state === 'planned' && round.mode !== 'daily' && round.mode !== 'ad_hoc',
    remind: round.state === 'open' || round.state === 'closed',
    export: round.state !== 'planned',
  };
  return { ...round, programmeName, silent: round.asked - round.answered, can: allowedActions(ctx, 'Round', round, Object.keys(possible)).filter((action) => possible[action]) };
}
