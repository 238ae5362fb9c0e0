import { TenantRepository, type Page, type PageRequest, type RowCondition } from '@wudan/kernel-server';
import type { Id, LocalDate, Role } from '@wudan/kernel-core';
import { SeatEntity } from './seat.entity.js';

const SCOPE_COLUMNS = { id: 't.id', audience: 't.audience', unitId: 't.unit_id' } as const;

export interface SeatFilter {
  readonly search?: string | null | undefined;
  readonly role?: Role | null | undefined;
  readonly includeEnded: boolean;
}

/** Seats of one office. */
export class SeatsRepository extends TenantRepository<SeatEntity> {
  protected readonly entity = SeatEntity;

  list(scope: readonly RowCondition[] | null, filter: SeatFilter, page: PageRequest): Promise<Page<SeatEntity>> {
    const query = this.within(this.rows(), scope, SCOPE_COLUMNS);
    if (!filter.includeEnded) query.andWhere('t.ended_on IS NULL');
    if (filter.role) query.andWhere('t.role = :role', { role: filter.role });
    if (filter.search) query.andWhere("(strpos(t.person_name, :search) > 0 OR strpos(t.account, lower(:search)) > 0)", { search: filter.search });
    return this.page(query, page, 't.person_name');
  }

  /** Current seats of a person in this office. */
  heldBy(personId: Id): Promise<SeatEntity[]> {
    return this.rows().andWhere('t.person_id = :personId AND t.ended_on IS NULL', { personId }).getMany();
  }

  allCurrent(): Promise<SeatEntity[]> {
    return this.rows().andWhere('t.ended_on IS NULL').getMany();
  }

  /** Current seats of these units, longest-serving first. */
  async ofUnits(unitIds: readonly Id[]): Promise<SeatEntity[]> {
    return unitIds.length === 0 ? [] : this.rows().andWhere('t.unit_id IN (:...unitIds) AND t.ended_on IS NULL', { unitIds }).orderBy('t.createdAt').addOrderBy('t.id').getMany();
  }

  /** Current seats in these roles, longest-serving first. */
  async inRoles(roles: readonly Role[]): Promise<SeatEntity[]> {
    return roles.length === 0 ? [] : this.rows().andWhere('t.role IN (:...roles) AND t.ended_on IS NULL', { roles }).orderBy('t.createdAt').addOrderBy('t.id').getMany();
  }

  countCurrent(): Promise<number> {
    return this.rows().andWhere('t.ended_on IS NULL').getCount();
  }

  /** Ends a current seat; false when it had ended already. */
  end(id: Id, on: LocalDate, reason: string): Promise<boolean> {
    return this.update(id, { endedOn: on, endReason: reason }, { sql: 'ended_on IS NULL', parameters: {} });
  }
}
