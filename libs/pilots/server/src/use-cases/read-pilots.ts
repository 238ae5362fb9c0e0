import { Inject, Injectable } from '@nestjs/common';
import { compileDocument, describeDocument, type CompileFault, type IndicatorNodeType, type IndicatorTotalsType } from '@wudan/catalogue-server';
import { officeCalendar, type WorkingCalendar } from '@wudan/calendar-server';
import { authorize, CRYPTO, maskPhone, rowScope, UnitOfWork, type CryptoProvider, type Tx } from '@wudan/kernel-server';
import { addDays, localDateOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findUnits } from '@wudan/tenancy-server';
import { IndicatorSetsRepository, type OverrideRow, type SetSummaryRow } from '../data/indicator-sets.repository.js';
import { PilotsRepository, type PilotRow, type StageSpan } from '../data/pilots.repository.js';
import { SetReceiptsRepository, type ReceiptRow } from '../data/set-receipts.repository.js';
import { StageFlowsRepository } from '../data/stage-flows.repository.js';
import type { FlowStage, StageFlow } from '../domain/stage-flow.js';
import { shippedFlow } from '../domain/stage-flow.js';
import { flowOf } from './pilot-callable.js';
import { ofOffice, pilotActions, pilotSubject, readableSet, setActions } from './pilot-access.js';

/** A version of a set without its contents. */
export type SetSummaryView = SetSummaryRow;

/** A stage of a pilot's flow with the working days spent in it. */
export interface PilotStageView extends Pick<FlowStage, 'stage' | 'label' | 'owner' | 'plannedDays'> {
  readonly enteredAt: Date | null;
  readonly leftAt: Date | null;
  readonly days: number | null;
}

export interface PilotView extends Omit<PilotRow, 'stages' | 'people'> {
  readonly unitName: string;
  readonly stages: readonly PilotStageView[];
  readonly people: readonly { readonly name: string; readonly duty: string; readonly phone: string | null }[];
  readonly set: SetSummaryRow | null;
  readonly receipt: ReceiptRow | null;
  readonly can: readonly string[];
}

export interface SetView {
  readonly summary: SetSummaryRow;
  readonly pilotId: Id;
  readonly nodes: IndicatorNodeType[];
  readonly totals: IndicatorTotalsType;
  readonly faults: readonly CompileFault[];
  readonly overrides: readonly OverrideRow[];
  readonly versions: readonly SetSummaryRow[];
  readonly can: readonly string[];
}

/** Pilots and their sets as pages show them. */
@Injectable()
export class ReadPilots {
  constructor(
    private readonly units: UnitOfWork,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  /** Of a programme; a unit's seats see what was issued to their unit. */
  list(ctx: Ctx, programmeId: Id): Promise<PilotView[]> {
    return this.units.read(ctx, async (tx) => this.describe(ctx, tx, await tx.repo(PilotsRepository).list({ programmeId }, rowScope(ctx, 'read', 'Pilot'))));
  }

  /** What was issued to the unit of the seat, newest first; nothing for a seat of the office. */
  mine(ctx: Ctx): Promise<PilotView[]> {
    return this.units.read(ctx, async (tx) => {
      const { unitId } = ctx.seat;
      if (unitId === null) return [];
      return this.describe(ctx, tx, await tx.repo(PilotsRepository).list({ unitId }, rowScope(ctx, 'read', 'Pilot')));
    });
  }

  /** @throws DomainError NOT_FOUND */
  one(ctx: Ctx, id: Id): Promise<PilotView> {
    return this.units.read(ctx, (tx) => this.view(ctx, tx, id, 'id'));
  }

  /** @throws DomainError NOT_FOUND */
  set(ctx: Ctx, id: Id): Promise<SetView> {
    return this.units.read(ctx, (tx) => this.setView(ctx, tx, id));
  }

  /** A pilot as it stands in this transaction. */
  async view(ctx: Ctx, tx: Tx, id: Id, field: string): Promise<PilotView> {
    const row = await tx.repo(PilotsRepository).find(id);
    if (!row) throw notFound('评估对象', field);
    authorize(ctx, 'read', 'Pilot', pilotSubject(row), '评估对象', field);
    const [view] = await this.describe(ctx, tx, [row]);
    if (!view) throw notFound('评估对象', field);
    return view;
  }

  /** A set as it stands in this transaction. Drafts are compiled anew: their faults are shown. */
  async setView(ctx: Ctx, tx: Tx, id: Id): Promise<SetView> {
    const { set, pilot } = await readableSet(ctx, tx, id);
    const sets = tx.repo(IndicatorSetsRepository);
    const { document, compiled: _, ...summary } = set;
    const versions = (await sets.versionsOf([pilot.id])).filter((version) => version.issuedAt !== null || ofOffice(ctx));
    return {
      summary,
      pilotId: pilot.id,
      ...describeDocument(document),
      faults: set.compiled ? [] : compileDocument(document).faults,
      overrides: await sets.overridesOf(set.id),
      versions,
      can: setActions(ctx, pilot, summary),
    };
  }

  async describe(ctx: Ctx, tx: Tx, rows: readonly PilotRow[]): Promise<PilotView[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const names = new Map((await findUnits(tx, [...new Set(rows.map(({ unitId }) => unitId))])).map(({ id, name }) => [id, name]));
    const sets = (await tx.repo(IndicatorSetsRepository).versionsOf(ids)).filter(({ state }) => state === 'issued' || ofOffice(ctx));
    const newest = new Map<Id, SetSummaryRow>();
    for (const set of sets) if (!newest.has(set.pilotId)) newest.set(set.pilotId, set);
    const receipts = await tx.repo(SetReceiptsRepository).newestOf(ids);
    const own = rows.some(({ flow }) => !shippedFlow(flow)) ? await tx.repo(StageFlowsRepository).list() : [];
    const calendar = await officeCalendar(tx, { around: Number(localDateOf(tx.now).slice(0, 4)) });
    return Promise.all(
      rows.map(async ({ stages, people, ...row }) => {
        const flow = shippedFlow(row.flow) ?? own.find(({ key, version }) => key === row.flow && version === row.flowVersion) ?? (await flowOf(tx, row));
        const set = newest.get(row.id) ?? null;
        const receipt = receipts.get(row.id) ?? null;
        return {
          ...row,
          unitName: names.get(row.unitId) ?? '',
          stages: stageViews(flow, stages, calendar, tx.now),
          people: people.map(({ name, duty, phoneCipher }) => ({ name, duty, phone: this.#masked(tx, phoneCipher) })),
          set,
          receipt,
          can: pilotActions(ctx, { ...row, stages, people }, set, receipt, flow),
        };
      }),
    );
  }

  #masked(tx: Tx, cipher: string | null): string | null {
    return cipher === null ? null : maskPhone(this.crypto.decryptField(tx.officeId, PHONE_FIELD, cipher));
  }
}

/** Where the numbers of named people are stored, as the crypto provider binds them. */
export const PHONE_FIELD = 'pilot_person.phone';

/**
 * The stages of the flow in order, each with the working days spent in it: every spell counts, the day of entry does not, the stage
 * under way until today (as periods are counted by the calendar).
 */
function stageViews(flow: StageFlow, spans: readonly StageSpan[], calendar: WorkingCalendar, now: Date): PilotStageView[] {
  return flow.stages.map(({ stage, label, owner, plannedDays }) => {
    const spells = spans.filter((span) => span.stage === stage);
    const last = spells.at(-1);
    return { stage, label, owner, plannedDays, enteredAt: spells[0]?.enteredAt ?? null, leftAt: last?.leftAt ?? null, days: last === undefined || stage === 'closed' ? null : spells.reduce((sum, span) => sum + workingDays(calendar, span, now), 0) };
  });
}

function workingDays(calendar: WorkingCalendar, { enteredAt, leftAt }: StageSpan, now: Date): number {
  const [from, to] = [localDateOf(enteredAt), localDateOf(leftAt ?? now)];
  return to <= from ? 0 : calendar.daysFrom(addDays(from, 1), to).filter(({ working }) => working).length;
}
