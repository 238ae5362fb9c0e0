import { Injectable } from '@nestjs/common';
import { AuthDoor } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** A seat that a chat stands for. */
export interface BoundSeat {
  readonly seatId: Id;
  readonly officeId: Id;
  readonly addressId: Id;
  readonly boundAt: Date;
}

/** What the buttons of one message stand for. */
export interface Handle {
  readonly officeId: Id;
  readonly seatId: Id;
  readonly messageId: Id;
  readonly promptId: Id;
  readonly promptVersion: number;
}

/** What a chat asks before an office is known; every question is by an exact key. */
@Injectable()
export class ChatDoorReadModel {
  constructor(private readonly door: AuthDoor) {}

  /** Seats of a chat, the longest bound first. */
  seatsOf(channel: string, botId: string, chat: string): Promise<BoundSeat[]> {
    return this.door.query<BoundSeat>(
      `SELECT seat_id AS "seatId", office_id AS "officeId", address_id AS "addressId", bound_at AS "boundAt"
         FROM wudan.chat_directory WHERE channel = $1 AND bot_id = $2 AND chat = $3 ORDER BY bound_at, seat_id`,
      [channel, botId, chat],
    );
  }

  async handle(handleHash: string): Promise<Handle | null> {
    const rows = await this.door.query<Handle>(
      `SELECT office_id AS "officeId", seat_id AS "seatId", message_id AS "messageId", prompt_id AS "promptId", prompt_version AS "promptVersion"
         FROM wudan.chat_handle WHERE handle_hash = $1`,
      [handleHash],
    );
    return rows[0] ?? null;
  }
}
