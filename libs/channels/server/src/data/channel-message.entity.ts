import { Column, PrimaryColumn } from 'typeorm';
import { Table } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { ChannelName, MessageKind, MessageState } from '../domain/card.rules.js';
import type { StoredCard } from '../domain/stored-card.rules.js';

@Table('channel_message')
export class ChannelMessageEntity {
  @PrimaryColumn({ name: 'office_id', type: 'uuid' }) officeId!: Id;
  @PrimaryColumn({ type: 'uuid' }) id!: Id;
  @Column({ name: 'seat_id', type: 'uuid' }) seatId!: Id;
  @Column({ name: 'address_id', type: 'uuid', nullable: true }) addressId!: Id | null;
  @Column({ type: 'text' }) channel!: ChannelName;
  @Column({ name: 'bot_id', type: 'text' }) botId!: string;
  @Column({ type: 'text' }) chat!: string;
  @Column({ name: 'prompt_id', type: 'uuid', nullable: true }) promptId!: Id | null;
  @Column({ type: 'text' }) kind!: MessageKind;
  @Column({ type: 'text' }) action!: 'send' | 'edit';
  @Column({ name: 'edits_id', type: 'uuid', nullable: true }) editsId!: Id | null;
  @Column({ type: 'jsonb' }) card!: StoredCard;
  @Column({ type: 'text' }) state!: MessageState;
  @Column({ name: 'run_at', type: 'timestamptz' }) runAt!: Date;
  @Column({ type: 'integer' }) attempts!: number;
  @Column({ name: 'external_id', type: 'text', nullable: true }) externalId!: string | null;
  @Column({ name: 'last_error', type: 'text', nullable: true }) lastError!: string | null;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true }) sentAt!: Date | null;
  @Column({ name: 'seen_at', type: 'timestamptz', nullable: true }) seenAt!: Date | null;
}
