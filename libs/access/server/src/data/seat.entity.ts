import { Column, PrimaryColumn } from 'typeorm';
import { Table } from '@wudan/kernel-server';
import type { Audience } from '../domain/invitation.rules.js';
import type { Id, LocalDate, Role } from '@wudan/kernel-core';

@Table('seat')
export class SeatEntity {
  @PrimaryColumn({ name: 'office_id', type: 'uuid' }) officeId!: Id;
  @PrimaryColumn({ type: 'uuid' }) id!: Id;
  @Column({ name: 'person_id', type: 'uuid' }) personId!: Id;
  @Column({ name: 'person_name', type: 'text' }) personName!: string;
  @Column({ type: 'text' }) account!: string;
  @Column({ type: 'text' }) role!: Role;
  @Column({ type: 'text' }) audience!: Audience;
  @Column({ name: 'unit_id', type: 'uuid', nullable: true }) unitId!: Id | null;
  @Column({ name: 'phone_cipher', type: 'text', nullable: true }) phoneCipher!: string | null;
  @Column({ name: 'started_on', type: 'date' }) startedOn!: LocalDate;
  @Column({ name: 'ended_on', type: 'date', nullable: true }) endedOn!: LocalDate | null;
  @Column({ name: 'end_reason', type: 'text', nullable: true }) endReason!: string | null;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
}
