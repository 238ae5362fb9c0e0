import { Injectable } from '@nestjs/common';
import { allowedActions, authorize, Cursors, UnitOfWork, type Connection, type PageArgs, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findPilot, type PilotFacts } from '@wudan/pilots-server';
import { findUnit } from '@wudan/tenancy-server';
import { CellsRepository, type StepRow } from '../data/cells.repository.js';
import { FiguresRepository, type FigureRow } from '../data/figures.repository.js';
import { GridReadModel } from '../data/grid.read-model.js';
import { ItemsRepository, type CitedCellRow } from '../data/items.repository.js';
import { coverage } from '../domain/coverage.rules.js';
import type { CellView, CitedItem, GridCell, GridRow, GridView, ItemView, ShownItem } from '../domain/grid.js';
import { burdenOf, cellActions, columnsOf } from '../domain/grid.rules.js';
import { verdictsForUnit } from '../domain/lint-copy.rules.js';
import { LOSS_LADDER, type LadderStep } from '../domain/loss-ladder.rules.js';

export interface ItemDetailView {
  readonly item: ItemView;
  readonly versions: readonly ItemView[];
  readonly cells: readonly CitedCellRow[];
}

const PERMISSIONS = ['answer', 'review', 'sight', 'countersign', 'request', 'reopen', 'export'];
const GRID_NAMES: Readonly<Record<string, string>> = { request: 'add_request' };

/** Reads the grid, its pieces and their history. A unit's seat sees its own unit only. */
@Injectable()
export class ReadEvidence {
  constructor(
    private readonly units: UnitOfWork,
    private readonly cursors: Cursors,
  ) {}

  /** @throws DomainError NOT_FOUND */
  grid(ctx: Ctx, pilotId: Id): Promise<GridView> {
    return this.units.read(ctx, async (tx) => {
      const pilot = await this.pilotFor(ctx, tx, pilotId);
      const model = tx.repo(GridReadModel);
      const rows = await model.rows(pilot.id);
      const cited = new Map<Id, CitedItem[]>();
      for (const item of await model.cited(pilot.id)) cited.set(item.cellId, [...(cited.get(item.cellId) ?? []), item]);
      return gridView(ctx, pilot, rows, cited);
    });
  }

  /** A pilot whose evidence the caller may read. @throws DomainError NOT_FOUND */
  async pilotFor(ctx: Ctx, tx: Tx, pilotId: Id): Promise<PilotFacts> {
    const pilot = await findPilot(tx, pilotId);
    if (!pilot) throw notFound('评估对象', 'pilotId');
    authorize(ctx, 'read', 'Evidence', { unitId: pilot.unitId, holder: 'unit' }, '评估对象', 'pilotId');
    return pilot;
  }

  /** @throws DomainError NOT_FOUND */
  item(ctx: Ctx, id: Id): Promise<ItemDetailView> {
    return this.units.read(ctx, async (tx) => {
      const items = tx.repo(ItemsRepository);
      const found = await items.find(id);
      if (!found) throw notFound('佐证材料', 'id');
      authorize(ctx, 'read', 'Evidence', { unitId: found.unitId, holder: 'unit' }, '佐证材料', 'id');
      const versions = await items.versions(found.lineageId);
      const shown = new Map((await tx.repo(GridReadModel).items(versions.map((version) => version.id))).map((item) => [item.id, item]));
      const views = versions.flatMap((version) => shown.get(version.id) ?? []).map((item) => itemView(ctx, item, false));
      const item = views.find((view) => view.id === id);
      if (!item) throw notFound('佐证材料', 'id');
      return { item, versions: views, cells: await items.citing(id) };
    });
  }

  /** Current files of a unit, newest first, to use again. @throws DomainError NOT_FOUND, PAGE_SIZE_INVALID, CURSOR_INVALID */
  files(ctx: Ctx, unitId: Id, args: PageArgs): Promise<Connection<ItemView>> {
    const request = this.cursors.request(ctx, 'evidence-files', args);
    return this.units.read(ctx, async (tx) => {
      const unit = await findUnit(tx, unitId);
      if (!unit) throw notFound('单位', 'unitId');
      authorize(ctx, 'read', 'Evidence', { unitId, holder: 'unit' }, '单位', 'unitId');
      const page = await tx.repo(ItemsRepository).ofUnit(unitId, request);
      const shown = new Map((await tx.repo(GridReadModel).items(page.rows.map((row) => row.id))).map((item) => [item.id, item]));
      const rows = page.rows.flatMap((row) => shown.get(row.id) ?? []);
      return this.cursors.connection(ctx, 'evidence-files', { ...page, rows }, (row) => row.id, (row) => itemView(ctx, row, false));
    });
  }

  /** Numbers that the unit was asked to type, and what it typed. @throws DomainError NOT_FOUND */
  figures(ctx: Ctx, pilotId: Id): Promise<readonly FigureRow[]> {
    return this.units.read(ctx, async (tx) => tx.repo(FiguresRepository).ofPilot((await this.pilotFor(ctx, tx, pilotId)).id));
  }

  /** What may stand in for this cell's material. @throws DomainError NOT_FOUND */
  ladder(ctx: Ctx, cellId: Id): Promise<readonly LadderStep[]> {
    return this.units.read(ctx, async (tx) => {
      await this.#cell(ctx, tx, cellId);
      return LOSS_LADDER;
    });
  }

  /** Everything that happened to a cell, oldest first. @throws DomainError NOT_FOUND */
  history(ctx: Ctx, cellId: Id): Promise<readonly StepRow[]> {
    return this.units.read(ctx, async (tx) => {
      await this.#cell(ctx, tx, cellId);
      return tx.repo(CellsRepository).stepsOf(cellId);
    });
  }

  async #cell(ctx: Ctx, tx: Tx, cellId: Id): Promise<void> {
    const cell = await tx.repo(CellsRepository).find(cellId);
    if (!cell) throw notFound('佐证材料项目', 'cellId');
    authorize(ctx, 'read', 'Evidence', { unitId: cell.unitId, holder: cell.holder }, '佐证材料项目', 'cellId');
  }
}

function gridView(ctx: Ctx, pilot: PilotFacts, rows: readonly GridRow[], cited: ReadonlyMap<Id, readonly CitedItem[]>): GridView {
  const counted = rows.flatMap((row) => row.cells.map((cell) => ({ ...cell, leafCode: row.leafCode, required: row.required, holder: row.holder, reused: cited.get(cell.id)?.some((item) => item.reused) ?? false })));
  const permitted = new Map([...new Set(rows.map((row) => row.holder))].map((holder) => [holder, allowedActions(ctx, 'Evidence', { unitId: pilot.unitId, holder }, PERMISSIONS)]));
  const held = new Set([...permitted.values()].flat());
  return {
    pilotId: pilot.id,
    unitId: pilot.unitId,
    unitName: pilot.unitName,
    years: columnsOf(counted.map((cell) => cell.year)),
    rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cellView(ctx, cell, permitted.get(row.holder) ?? [], cited.get(cell.id) ?? [])) })),
    coverage: coverage(counted),
    burden: burdenOf(counted),
    dueOn: pilot.selfDueOn,
    can: [...PERMISSIONS.filter((permission) => held.has(permission)).map((permission) => GRID_NAMES[permission] ?? permission), ...(held.has('answer') ? ['upload'] : [])],
  };
}

function cellView(ctx: Ctx, { lossByPerson, ...cell }: GridCell, permissions: readonly string[], items: readonly CitedItem[]): CellView {
  const changes = permissions.includes('answer') && cell.review !== 'accepted' && cell.state !== 'sighted';
  return {
    ...cell,
    items: items.map((item) => itemView(ctx, item, changes)),
    can: cellActions(cell, permissions, lossByPerson === ctx.seat.personId, ctx.seat.unitId !== null),
  };
}

const itemView = (ctx: Ctx, item: ShownItem, changes: boolean): ItemView => ({ ...item, verdicts: ctx.seat.unitId === null ? item.verdicts : verdictsForUnit(item.verdicts), can: itemActions(item, changes) });

const itemActions = (item: ShownItem, changes: boolean): string[] => {
  const filed = item.fileId !== null;
  return [...(filed ? ['download'] : []), ...(filed && changes && item.state === 'current' ? ['replace', 'withdraw'] : [])];
};
