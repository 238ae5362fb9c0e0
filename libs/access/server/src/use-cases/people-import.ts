import { Injectable } from '@nestjs/common';
import { diffRows, mayDo, mayDoTo, type TableRow, type Tx } from '@wudan/kernel-server';
import { ROLE_LABELS, type Role } from '@wudan/kernel-core';
import { allUnits, checkPersonRow, PERSON_IMPORT_TABLE, personReferenceMessages, type PreviewRow } from '@wudan/tenancy-server';
import { InvitationsRepository } from '../data/invitations.repository.js';
import { SeatsRepository } from '../data/seats.repository.js';
import { audienceOf } from '../domain/invitation.rules.js';
import { InviteSeat, type IssuedInvitationView } from './invite-seat.js';

/** People as a table: each new row becomes an invitation; who holds the same seat or an open invitation to it is left alone. */
@Injectable()
export class PeopleImport {
  readonly table = PERSON_IMPORT_TABLE;

  constructor(private readonly invite: InviteSeat) {}

  async compare(tx: Tx, rows: readonly TableRow[]): Promise<PreviewRow[]> {
    const units = await allUnits(tx);
    const codes = new Map(units.map((unit) => [unit.id, unit.code]));
    const checked = rows.map((row) => {
      const { cells, messages } = checkPersonRow(row.cells);
      return { ...row, cells, messages: [...row.messages, ...messages] };
    });
    // Remarks name units, and the register is not for everybody who may import people.
    const known = mayDo(tx.ctx, 'read', 'Unit') ? units.map(({ code, name, validTo }) => ({ code, name, retired: validTo !== null })) : [];
    const references = personReferenceMessages(checked.map((row) => row.cells), known);
    const held = [...(await tx.repo(SeatsRepository).allCurrent()), ...(await tx.repo(InvitationsRepository).allOpen())];
    return diffRows(
      this.table,
      this.table.keyColumns,
      checked.map((row, index) => ({ ...row, messages: [...row.messages, ...(references[index] ?? []), ...this.#permission(tx, row.cells['role'] as Role | null)] })),
      held.map((seat) => ({
        id: seat.id,
        version: 1,
        retired: false,
        cells: { personName: seat.personName, role: seat.role, unitCode: seat.unitId === null ? null : (codes.get(seat.unitId) ?? null) },
      })),
      // What is held or offered already is left alone, whatever phone number the list gives.
    ).map((row) => (row.state === 'changed' ? { ...row, state: 'same' as const } : row));
  }

  async write(tx: Tx, rows: readonly PreviewRow[]): Promise<IssuedInvitationView[]> {
    const units = new Map((await allUnits(tx)).map((unit) => [unit.code, unit.id]));
    const issued: IssuedInvitationView[] = [];
    for (const row of rows) {
      const cell = (column: string): string | null => row.values.find((value) => value.column === column)?.after ?? null;
      const unitCode = cell('unitCode');
      issued.push(
        await this.invite.invite(tx, {
          role: cell('role') as Role,
          personName: cell('personName') ?? '',
          phone: cell('phone'),
          unitId: unitCode === null ? null : (units.get(unitCode) ?? null),
        }),
      );
    }
    return issued;
  }

  #permission(tx: Tx, role: Role | null): { severity: 'error'; column: string; text: string }[] {
    if (role === null || !(role in ROLE_LABELS) || mayDoTo(tx.ctx, 'create', 'Invitation', { audience: audienceOf(role) })) return [];
    return [{ severity: 'error', column: 'role', text: `您的席位不能邀请${ROLE_LABELS[role]}，请删除本行或由有权人员导入。` }];
  }
}
