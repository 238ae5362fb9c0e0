import { Column, PrimaryColumn } from 'typeorm';
import { Table } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

@Table('channel_account')
export class ChannelAccountEntity {
  @PrimaryColumn({ name: 'office_id', type: 'uuid' }) officeId!: Id;
  @PrimaryColumn({ type: 'uuid' }) id!: Id;
  @Column({ type: 'text' }) channel!: 'telegram' | 'webhook';
  @Column({ type: 'text' }) state!: 'off' | 'on';
  @Column({ name: 'bot_id', type: 'text', nullable: true }) botId!: string | null;
  @Column({ name: 'bot_name', type: 'text', nullable: true }) botName!: string | null;
  @Column({ name: 'secret_cipher', type: 'text', nullable: true }) secretCipher!: string | null;
  @Column({ name: 'hook_secret_cipher', type: 'text', nullable: true }) hookSecretCipher!: string | null;
  @Column({ type: 'text' }) mode!: 'polling' | 'webhook';
  @Column({ type: 'text', nullable: true }) url!: string | null;
  @Column({ name: 'allow_text', type: 'boolean' }) allowText!: boolean;
  @Column({ name: 'acknowledged_by', type: 'text', nullable: true }) acknowledgedBy!: string | null;
  @Column({ name: 'acknowledged_at', type: 'timestamptz', nullable: true }) acknowledgedAt!: Date | null;
  @Column({ name: 'updated_at', type: 'timestamptz' }) updatedAt!: Date;
}
