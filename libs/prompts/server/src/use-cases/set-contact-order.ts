import { Injectable } from '@nestjs/common';
import { seatsOfUnits, type SeatView } from '@wudan/access-server';
import { addressCounts } from '@wudan/channels-server';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id, type Role } from '@wudan/kernel-core';
import { findUnit } from '@wudan/tenancy-server';
import { ContactsRepository } from '../data/contacts.repository.js';
import { orderedContacts } from '../domain/contacts.rules.js';
import { contactOrderInvalid } from '../domain/prompt.errors.js';

export interface ContactDutyView {
  readonly seatId: Id;
  readonly personName: string;
  readonly role: Role;
  readonly position: number;
  readonly bindings: number;
}

/** Who of a unit is asked first, who is the backup. */
@Injectable()
export class SetContactOrder {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND */
  list(ctx: Ctx, unitId: Id): Promise<ContactDutyView[]> {
    return this.units.read(ctx, async (tx) => {
      await this.#unit(tx, ctx, unitId, 'read');
      return this.#duties(tx, unitId);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONTACT_ORDER_INVALID when the seats are not exactly the unit's current contacts */
  execute(ctx: Ctx, unitId: Id, seatIds: readonly Id[]): Promise<ContactDutyView[]> {
    return this.units.run(ctx, async (tx) => {
      const name = await this.#unit(tx, ctx, unitId, 'order');
      const contacts = orderedContacts(await seatsOfUnits(tx, [unitId]), new Map()).map((seat) => seat.id);
      if (seatIds.length !== contacts.length || new Set(seatIds).size !== seatIds.length || !seatIds.every((id) => contacts.includes(id))) throw contactOrderInvalid();
      await tx.repo(ContactsRepository).setOrder(unitId, seatIds);
      tx.audit({ action: 'contact_order.set', subjectType: 'Unit', subjectId: unitId, summary: `调整${name}联络员顺序`, detail: { seatIds: [...seatIds] } });
      return this.#duties(tx, unitId);
    });
  }

  async #unit(tx: Tx, ctx: Ctx, unitId: Id, action: 'read' | 'order'): Promise<string> {
    const unit = await findUnit(tx, unitId);
    if (!unit) throw notFound('单位', 'unitId');
    authorize(ctx, action, 'ContactDuty', { unitId }, '单位', 'unitId');
    return unit.name;
  }

  async #duties(tx: Tx, unitId: Id): Promise<ContactDutyView[]> {
    const seats = await seatsOfUnits(tx, [unitId]);
    const ordered: SeatView[] = [...orderedContacts(seats, await tx.repo(ContactsRepository).positions([unitId])), ...seats.filter((seat) => seat.role === 'unit_head')];
    const bindings = await addressCounts(tx, ordered.map((seat) => seat.id));
    return ordered.map(({ id, personName, role }, index) => ({ seatId: id, personName, role, position: index + 1, bindings: bindings.get(id) ?? 0 }));
  }
}
