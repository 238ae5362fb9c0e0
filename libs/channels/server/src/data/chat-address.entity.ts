import { Column, PrimaryColumn } from 'typeorm';
import { Table } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

@Table('chat_address')
export class ChatAddressEntity {
  @PrimaryColumn({ name: 'office_id', type: 'uuid' }) officeId!: Id;
  @PrimaryColumn({ type: 'uuid' }) id!: Id;
  @Column({ name: 'seat_id', type: 'uuid' }) seatId!: Id;
  @Column({ type: 'text' }) channel!: 'telegram' | 'web';
  @Column({ name: 'bot_id', type: 'text' }) botId!: string;
  @Column({ type: 'text' }) chat!: string;
  @Column({ type: 'text' }) label!: string;
  @Column({ type: 'text' }) state!: 'active' | 'blocked' | 'ended';
  @Column({ name: 'bound_at', type: 'timestamptz' }) boundAt!: Date;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  @Column({ name: 'end_reason', type: 'text', nullable: true }) endReason!: string | null;
}
