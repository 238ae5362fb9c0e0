import { Injectable } from '@nestjs/common';
import { recordFacts, type FactDraft } from '@wudan/facts-server';
import { allowedActions, authorize, UnitOfWork, writeTemplate, type Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { findUnit, type UnitView } from '@wudan/tenancy-server';
import { PowerItemsRepository, type PowerItemRow } from '../data/power-items.repository.js';
import { isReadable, POWER_ITEM_LIMITS, powerItemFault, type NewPowerItem } from '../domain/power-item.rules.js';
import { dateInFuture, gradeInvalid, itemInvalid, itemsOutdated, itemsTooMany, textRequired } from '../domain/verification.errors.js';
import { countsOf, powerItemTable, TEXT_LIMITS } from '../domain/verification-tables.rules.js';
import { readTable, type TableSource } from './read-table.js';

export interface PowerItemsInput extends TableSource {
  readonly unitId: Id;
  readonly source: string;
  readonly grade: string;
  readonly validFrom: LocalDate;
  readonly items?:
    | readonly {
        readonly code: string;
        readonly name: string;
        readonly kind: string;
        readonly dutyCode?: string | null;
        readonly section?: string | null;
        readonly exercised: readonly { readonly year: number; readonly count: number }[];
        readonly exemptReason?: string | null;
      }[]
    | null
    | undefined;
}

export interface PowerItemsView {
  readonly unit: UnitView;
  readonly items: readonly PowerItemRow[];
  readonly can: readonly string[];
}

/** The list of powers and responsibilities of a unit, with how often each item was exercised. */
@Injectable()
export class KeepPowerItems {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND */
  read(ctx: Ctx, unitId: Id): Promise<PowerItemsView> {
    return this.units.read(ctx, async (tx) => view(ctx, tx, await unitTo(ctx, tx, 'read', unitId, 'unitId')));
  }

  /** The workbook to fill in. */
  async template(ctx: Ctx): Promise<{ name: string; base64: string }> {
    const year = Number(localDateOf(ctx.clock.now()).slice(0, 4));
    return { name: '权责清单.xlsx', base64: (await writeTemplate(powerItemTable(year))).toString('base64') };
  }

  /** Puts a whole list in the place of the one in force. @throws DomainError NOT_FOUND, FORBIDDEN, POWER_ITEM*, VERIFICATION_*, TABLE_* */
  save(ctx: Ctx, input: PowerItemsInput): Promise<PowerItemsView> {
    return this.units.run(ctx, async (tx) => {
      const unit = await unitTo(ctx, tx, 'edit_power_items', input.unitId, 'input.unitId');
      const { grade, validFrom } = input;
      const source = input.source.trim();
      if (source === '' || !isReadable(source, TEXT_LIMITS.source)) throw textRequired('来源', TEXT_LIMITS.source, 'input.source');
      if (grade !== 'A' && grade !== 'B' && grade !== 'C') throw gradeInvalid();
      if (validFrom > localDateOf(tx.now)) throw dateInFuture('施行日期', 'input.validFrom');
      const items = await itemsOf(input, Number(localDateOf(tx.now).slice(0, 4)));
      const repository = tx.repo(PowerItemsRepository);
      await repository.lockUnit(unit.id);
      const latest = (await repository.standing(unit.id)).map((item) => item.validFrom).sort().at(-1);
      if (latest !== undefined && latest > validFrom) throw itemsOutdated(latest);
      await repository.replace(unit.id, items, { source, grade, validFrom });
      await recordFacts(tx, factsOfList(unit.id, items, { source, grade, validFrom }));
      tx.audit({
        action: 'power_items.saved',
        subjectType: 'Verification',
        subjectId: unit.id,
        summary: `登记 ${unit.name} 权责事项${items.length}项`,
        detail: { unitId: unit.id, source, grade, validFrom, items: items.length },
      });
      return view(ctx, tx, unit);
    });
  }
}

async function unitTo(ctx: Ctx, tx: Tx, action: 'read' | 'edit_power_items', unitId: Id, field: string): Promise<UnitView> {
  const unit = await findUnit(tx, unitId);
  if (!unit) throw notFound('单位', field);
  authorize(ctx, action, 'Verification', { unitId: unit.id }, '单位', field);
  return unit;
}

const view = async (ctx: Ctx, tx: Tx, unit: UnitView): Promise<PowerItemsView> => ({
  unit,
  items: await tx.repo(PowerItemsRepository).standing(unit.id),
  can: allowedActions(ctx, 'Verification', { unitId: unit.id }, ['edit_power_items']).map(() => 'edit'),
});

async function itemsOf(input: PowerItemsInput, thisYear: number): Promise<NewPowerItem[]> {
  const rows = await readTable(input, powerItemTable(thisYear));
  const trimmed = (text: string | null | undefined): string | null => {
    const plain = text?.trim() ?? '';
    return plain === '' ? null : plain;
  };
  const items = rows
    ? rows.map(({ line, cells, messages }) => {
        const fault = messages.find(({ severity }) => severity === 'error');
        if (fault) throw itemInvalid(line - 1, fault.text);
        return {
          code: cells['code'] ?? '', name: cells['name'] ?? '', kind: cells['kind'] ?? '', dutyCode: trimmed(cells['dutyCode']), sectionName: trimmed(cells['sectionName']), exercised: countsOf(cells),
          exemptReason: trimmed(cells['exemptReason']),
        };
      })
    : (input.items ?? []).map((item) => ({
        code: item.code.trim(), name: item.name.trim(), kind: item.kind.trim(), dutyCode: trimmed(item.dutyCode), sectionName: trimmed(item.section), exercised: Object.fromEntries(item.exercised.map(({ year, count }) => [String(year), count])),
        exemptReason: trimmed(item.exemptReason),
      }));
  if (items.length > POWER_ITEM_LIMITS.items) throw itemsTooMany(POWER_ITEM_LIMITS.items);
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const fault = powerItemFault(item);
    if (fault !== null) throw itemInvalid(index + 1, fault);
    if (seen.has(item.code)) throw itemInvalid(index + 1, `事项编码“${item.code}”重复，请只保留一项。`);
    seen.add(item.code);
  });
  return items;
}

/** What formulas count of the list. Items the law keeps although they rest are left out of both, with their reason on record. */
function factsOfList(unitId: Id, items: readonly NewPowerItem[], { source, grade, validFrom }: Pick<PowerItemRow, 'source' | 'grade' | 'validFrom'>): FactDraft[] {
  const counting = items.filter(({ exemptReason }) => exemptReason === null);
  const exercised = counting.filter((item) => Object.values(item.exercised).some((count) => count > 0));
  const known = counting.every((item) => Object.keys(item.exercised).length > 0);
  const fact = (name: string, value: number): FactDraft => ({ unitId, name, dimension: '', period: validFrom, value: String(value), grade, source: { kind: 'manual', text: `${source}（权责清单）` } });
  return [fact('items_listed', counting.length), ...(known ? [fact('items_exercised_in_period', exercised.length)] : [])];
}
