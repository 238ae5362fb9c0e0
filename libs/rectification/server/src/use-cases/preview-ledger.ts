import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '@wudan/calendar-server';
import { authorize, mayDo, readWorkbook, UnitOfWork, type TableRow, type Tx } from '@wudan/kernel-server';
import { forbidden, localDateOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findProgramme } from '@wudan/pilots-server';
import { LedgerRepository, type KeptEdit } from '../data/ledger.repository.js';
import { RectItemsRepository } from '../data/rect-items.repository.js';
import { EDITABLE, headingOf, LEDGER_TABLE } from '../documents/ledger.sheet.js';
import { diffLedger, type LedgerChange } from '../domain/ledger-diff.rules.js';
import { planDayFault } from '../domain/rect-clock.rules.js';
import { isOpen } from '../domain/rect-item.js';
import type { RectRules } from '../domain/rect-policy.rules.js';
import { isOpenTo } from '../domain/rect.transitions.js';
import { ledgerCells, type RectItemView } from '../domain/rect-view.js';
import { ledgerFileInvalid } from '../domain/rectification.errors.js';
import { calendarOf, rulesOf, viewsOf } from './rect-views.js';

export interface LedgerImportInput {
  readonly programmeId: Id;
  readonly file: { readonly name: string; readonly base64: string };
}

export interface LedgerPreviewView {
  readonly importId: Id;
  readonly rows: readonly (LedgerChange & { readonly field: string })[];
  readonly changed: number;
  readonly conflicts: number;
  readonly errors: number;
  readonly unchanged: number;
}

const MAX_BYTES = 10 * 1_048_576;
/** How long a preview may be committed. */
const HOURS = 2;

/** Reads an edited ledger and says cell by cell what it would change; nothing is written to the ledger. */
@Injectable()
export class PreviewLedger {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, LEDGER_FILE, TABLE_* */
  async execute(ctx: Ctx, input: LedgerImportInput): Promise<LedgerPreviewView> {
    if (!mayDo(ctx, 'import', 'RectLedger')) throw forbidden();
    if (input.file.base64.length > (MAX_BYTES * 4) / 3 + 4) throw ledgerFileInvalid('文件超过 10 MB，请使用本系统导出的台账文件。');
    const bytes = Buffer.from(input.file.base64, 'base64');
    const { rows } = await readWorkbook(bytes, LEDGER_TABLE);
    return this.units.run(ctx, async (tx) => {
      if (!(await findProgramme(tx, input.programmeId))) throw notFound('评估轮次', 'input.programmeId');
      authorize(ctx, 'import', 'RectLedger', {}, '整改台账', 'input.programmeId');
      const { changes, unchanged, views } = await compare(tx, input.programmeId, rows);
      const counted = (kind: LedgerChange['kind']): number => changes.filter((change) => change.kind === kind).length;
      const counts = { errors: counted('error'), conflicts: counted('conflict'), changed: counted('changed') };
      const id = tx.id();
      await tx.repo(LedgerRepository).addImport({
        id, programmeId: input.programmeId, fileName: [...input.file.name].slice(0, 120).join(''), sha256: createHash('sha256').update(bytes).digest('hex'), counts, edits: editsOf(changes, views),
        expiresAt: new Date(tx.now.getTime() + HOURS * 3_600_000),
      });
      tx.audit({ action: 'ledger.previewed', subjectType: 'RectLedger', subjectId: input.programmeId, summary: `预览导入整改台账：修改 ${counts.changed} 处，冲突 ${counts.conflicts} 处，错误 ${counts.errors} 处`, detail: { importId: id, ...counts } });
      return { importId: id, rows: changes.map((change) => ({ ...change, field: headingOf(change.column) })), ...counts, unchanged };
    });
  }
}

async function compare(tx: Tx, programmeId: Id, rows: readonly TableRow[]): Promise<{ changes: LedgerChange[]; unchanged: number; views: ReadonlyMap<Id, RectItemView> }> {
  const items = tx.repo(RectItemsRepository);
  const views = new Map((await viewsOf(tx, await items.of({ programmeId }))).map((view) => [view.id, view]));
  const bases = await items.versions(rows.flatMap(({ id, version }) => (id === undefined ? [] : [{ id, version: version ?? 0 }])));
  const standing = new Map([...views].map(([id, view]) => [id, { id, no: view.no, version: view.version, cells: ledgerCells(view) }]));
  const { changes, unchanged } = diffLedger(
    rows.map(({ line, id, version, cells, messages }) => ({ line, id: id ?? null, version: version ?? null, cells, errors: messages.filter(({ severity }) => severity === 'error').map(({ column, text }) => ({ column, text })) })),
    standing,
    bases,
    { editable: EDITABLE, heading: headingOf },
  );
  const calendar = await calendarOf(tx);
  const judged: LedgerChange[] = [];
  for (const change of changes) {
    const view = change.itemId === null ? undefined : views.get(change.itemId);
    const fault = change.kind === 'changed' && view ? editFault(view, change, calendar, await rulesOf(tx, view), localDateOf(tx.now)) : null;
    judged.push(fault === null ? change : { ...change, kind: 'error', message: fault });
  }
  return { changes: judged, unchanged, views };
}

/** Why an edit of this row is not possible; null when it is. */
function editFault(view: RectItemView, { column, after }: LedgerChange, calendar: WorkingCalendar, rules: RectRules, today: string): string | null {
  if (!isOpen(view.state)) return '该问题已销号，不能再修改；反弹的问题请先登记复核。';
  if (column === 'progress') return isOpenTo(view, 'report') ? null : '该问题的整改方案尚未同意或正在核定销号，暂不能填写进展。';
  if (column !== 'dueOn') return after === '' && column !== 'matter' ? `“${headingOf(column)}”不能清空，请填写。` : null;
  if (view.track === 'long_term') return '“长期坚持”的问题按复查日期管理，不设整改时限，请将整改时限留空。';
  if (view.state !== 'to_plan') return '整改方案同意后，整改时限只能通过延期申请调整，请恢复原时限。';
  if (after === '') return '“整改时限”不能清空，请填写。';
  return planDayFault(calendar, view.track, after, { today, letterOn: view.letterOn }, rules, 'input.file')?.message ?? null;
}

/** What a commit is to write, with the version against which it was shown. */
function editsOf(changes: readonly LedgerChange[], views: ReadonlyMap<Id, RectItemView>): KeptEdit[] {
  const edits = new Map<Id, LedgerChange[]>();
  for (const change of changes) if (change.kind === 'changed' && change.itemId !== null) edits.set(change.itemId, [...(edits.get(change.itemId) ?? []), change]);
  return [...edits].map(([itemId, cells]) => ({ itemId, version: views.get(itemId)?.version ?? 0, cells: cells.map(({ column, before, after }) => ({ column, before, after })) }));
}
