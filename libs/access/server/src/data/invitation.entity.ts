import { Column, PrimaryColumn } from 'typeorm';
import { Table } from '@wudan/kernel-server';
import type { Audience, InvitationStateCode } from '../domain/invitation.rules.js';
import type { Id, Role } from '@wudan/kernel-core';

@Table('invitation')
export class InvitationEntity {
  @PrimaryColumn({ name: 'office_id', type: 'uuid' }) officeId!: Id;
  @PrimaryColumn({ type: 'uuid' }) id!: Id;
  @Column({ type: 'text' }) role!: Role;
  @Column({ type: 'text' }) audience!: Audience;
  @Column({ name: 'person_name', type: 'text' }) personName!: string;
  @Column({ name: 'phone_cipher', type: 'text', nullable: true }) phoneCipher!: string | null;
  @Column({ name: 'unit_id', type: 'uuid', nullable: true }) unitId!: Id | null;
  @Column({ type: 'text' }) state!: InvitationStateCode;
  @Column({ name: 'expires_at', type: 'timestamptz' }) expiresAt!: Date;
  @Column({ name: 'invited_by_seat_id', type: 'uuid' }) invitedBySeatId!: Id;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'accepted_at', type: 'timestamptz', nullable: true }) acceptedAt!: Date | null;
  @Column({ name: 'accepted_seat_id', type: 'uuid', nullable: true }) acceptedSeatId!: Id | null;
}
