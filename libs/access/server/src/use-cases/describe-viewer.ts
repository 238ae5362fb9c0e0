import { Injectable } from '@nestjs/common';
import { coarseAbilities, UnitOfWork, type Visitor } from '@wudan/kernel-server';
import { unauthenticated, type Id, type Role } from '@wudan/kernel-core';
import { describeOffice, findOffice, officeSettings, type OfficeType } from '@wudan/tenancy-server';
import { DoorReadModel } from '../data/door.read-model.js';
import { passwordExpired } from '../domain/password.rules.js';
import { ResolveSession } from './resolve-session.js';

export interface ViewerView {
  readonly personName: string;
  readonly account: string;
  readonly seat: { id: Id; role: Role; officeId: Id; officeName: string; unitName: string | null };
  readonly seats: { id: Id; role: Role; officeId: Id; officeName: string; unitName: string | null }[];
  readonly abilities: { action: string; subject: string }[];
  readonly office: OfficeType;
  readonly mustChangePassword: boolean;
  readonly idleMinutes: number;
  readonly sessionExpiresAt: Date;
}

/** Who is signed in, in which seat, with which abilities. */
@Injectable()
export class DescribeViewer {
  constructor(
    private readonly units: UnitOfWork,
    private readonly door: DoorReadModel,
    private readonly sessions: ResolveSession,
  ) {}

  async execute(visitor: Visitor): Promise<ViewerView> {
    const { ctx, sessionToken } = visitor;
    const row = sessionToken === null ? null : await this.sessions.row(sessionToken);
    if (!ctx || !row) throw unauthenticated();
    const seats = await this.door.seatsOf(row.personId);
    return this.units.read(ctx, async (tx) => {
      const office = await findOffice(tx, ctx.officeId);
      if (!office) throw unauthenticated();
      const settings = await officeSettings(tx);
      return {
        personName: row.personName,
        account: row.account,
        seat: { id: row.id, role: row.role, officeId: row.officeId, officeName: row.officeName, unitName: row.unitName },
        seats,
        abilities: coarseAbilities(ctx),
        office: describeOffice(ctx, office),
        mustChangePassword: row.mustChangePassword || passwordExpired(settings.passwordProfile, row.passwordChangedAt, tx.now),
        idleMinutes: row.idleMinutes,
        sessionExpiresAt: row.expiresAt,
      };
    });
  }
}
