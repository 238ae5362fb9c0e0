import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, Cursors, maskPhone, rowScope, UnitOfWork, type Connection, type CryptoProvider, type PageArgs } from '@wudan/kernel-server';
import type { Ctx, Role } from '@wudan/kernel-core';
import type { SeatEntity } from '../data/seat.entity.js';
import { SeatsRepository } from '../data/seats.repository.js';

/** A seat as it is stored. */
export type SeatRow = SeatEntity;

export interface SeatView extends SeatEntity {
  /** Masked; never the number itself. */
  readonly phone: string | null;
}

/** Seats of the office as far as the caller may see them. */
@Injectable()
export class ListSeats {
  constructor(
    private readonly units: UnitOfWork,
    private readonly cursors: Cursors,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  execute(ctx: Ctx, args: PageArgs & { search?: string | null; role?: Role | null; includeEnded: boolean }): Promise<Connection<SeatView>> {
    return this.units.read(ctx, async (tx) => {
      const request = this.cursors.request(ctx, 'seats', args);
      const page = await tx.repo(SeatsRepository).list(rowScope(ctx, 'read', 'Seat'), args, request);
      return this.cursors.connection(ctx, 'seats', page, (row) => row.personName, (row) => this.view(row));
    });
  }

  /** The seat with its phone masked. */
  view(row: SeatEntity): SeatView {
    return { ...row, phone: row.phoneCipher === null ? null : maskPhone(this.crypto.decryptField(row.officeId, 'seat.phone', row.phoneCipher)) };
  }
}
