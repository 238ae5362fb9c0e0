import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** Which chat stands for which seat: kept beside the address, in the same unit, to be found before an office is known. */
export class ChatDirectoryRepository {
  constructor(private readonly tx: Tx) {}

  async add(row: { channel: string; botId: string; chat: string; seatId: Id; addressId: Id }): Promise<void> {
    await this.tx.inRole('wudan_auth', (query) =>
      query(
        `INSERT INTO wudan.chat_directory (channel, bot_id, chat, seat_id, office_id, address_id, bound_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
        [row.channel, row.botId, row.chat, row.seatId, this.tx.officeId, row.addressId, this.tx.now],
      ),
    );
  }

  async removeOfAddresses(seatId: Id, addressIds: readonly Id[]): Promise<void> {
    if (addressIds.length === 0) return;
    await this.tx.inRole('wudan_auth', (query) =>
      query('DELETE FROM wudan.chat_directory WHERE seat_id = $1 AND office_id = $2 AND address_id = ANY($3::uuid[])', [seatId, this.tx.officeId, addressIds]),
    );
  }
}
