import { TenantRepository, type Page, type PageRequest, type RowCondition } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { InvitationStateCode } from '../domain/invitation.rules.js';
import { InvitationEntity } from './invitation.entity.js';

const SCOPE_COLUMNS = { id: 't.id', audience: 't.audience', unitId: 't.unit_id' } as const;

/** Invitations of one office. */
export class InvitationsRepository extends TenantRepository<InvitationEntity> {
  protected readonly entity = InvitationEntity;

  list(scope: readonly RowCondition[] | null, state: InvitationStateCode | null | undefined, page: PageRequest): Promise<Page<InvitationEntity>> {
    const query = this.within(this.rows(), scope, SCOPE_COLUMNS);
    if (state) query.andWhere('t.state = :state', { state });
    return this.page(query, page, 't.person_name');
  }

  /** Invitations that may still be accepted. */
  allOpen(): Promise<InvitationEntity[]> {
    return this.rows().andWhere("t.state = 'open' AND t.expires_at > :now", { now: this.tx.now }).getMany();
  }

  /** Moves an open invitation on; false when it was open no more. */
  leaveOpen(id: Id, patch: Partial<Omit<InvitationEntity, 'officeId' | 'id'>>): Promise<boolean> {
    return this.update(id, patch, { sql: "state = 'open'", parameters: {} });
  }
}
