import { TenantRepository, type Page, type PageRequest, type RowCondition } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import type { UnitKind } from '../domain/unit.rules.js';
import { SectionEntity } from './section.entity.js';
import { UnitEntity } from './unit.entity.js';

export interface UnitFilter {
  readonly search?: string | null | undefined;
  readonly kind?: UnitKind | null | undefined;
  readonly includeRetired: boolean;
  /** The day that decides what is retired. */
  readonly today: LocalDate;
}

/** The register of units of one office. */
export class UnitsRepository extends TenantRepository<UnitEntity> {
  protected readonly entity = UnitEntity;

  list(scope: readonly RowCondition[] | null, filter: UnitFilter, page: PageRequest): Promise<Page<UnitEntity>> {
    const query = this.within(this.rows(), scope, { id: 't.id' });
    if (!filter.includeRetired) query.andWhere('(t.valid_to IS NULL OR t.valid_to > :today)', { today: filter.today });
    if (filter.kind) query.andWhere('t.kind = :kind', { kind: filter.kind });
    if (filter.search) {
      query.andWhere('(strpos(t.name, :search) > 0 OR strpos(t.short_name, :search) > 0 OR strpos(t.code, :search) > 0)', { search: filter.search });
    }
    return this.page(query, page, 't.code');
  }

  byCode(code: string): Promise<UnitEntity | null> {
    return this.rows().andWhere('t.code = :code', { code }).getOne();
  }

  all(): Promise<UnitEntity[]> {
    return this.rows().orderBy('t.code').getMany();
  }

  attachedTo(ids: readonly Id[]): Promise<UnitEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.rows().andWhere('t.attached_to_id IN (:...ids)', { ids }).orderBy('t.code').getMany();
  }

  /** Changes a unit and raises its version. */
  async change(id: Id, version: number, patch: Partial<Omit<UnitEntity, 'officeId' | 'id' | 'version'>>): Promise<boolean> {
    return this.update(id, { ...patch, version: version + 1, updatedAt: this.tx.now }, { sql: 'version = :version', parameters: { version } });
  }

  countInForce(today: LocalDate): Promise<number> {
    return this.rows().andWhere('(t.valid_to IS NULL OR t.valid_to > :today)', { today }).getCount();
  }
}

/** Sections (内设科室) of the units of one office. */
export class SectionsRepository extends TenantRepository<SectionEntity> {
  protected readonly entity = SectionEntity;

  ofUnits(unitIds: readonly Id[]): Promise<SectionEntity[]> {
    return unitIds.length === 0 ? Promise.resolve([]) : this.rows().andWhere('t.unit_id IN (:...unitIds)', { unitIds }).orderBy('t.id').getMany();
  }

  retire(id: Id, on: LocalDate): Promise<boolean> {
    return this.update(id, { validTo: on }, { sql: 'valid_to IS NULL', parameters: {} });
  }
}
