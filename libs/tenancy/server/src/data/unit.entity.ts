import { Column, PrimaryColumn } from 'typeorm';
import { Table } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import type { UnitKind } from '../domain/unit.rules.js';

@Table('unit')
export class UnitEntity {
  @PrimaryColumn({ name: 'office_id', type: 'uuid' }) officeId!: Id;
  @PrimaryColumn({ type: 'uuid' }) id!: Id;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ name: 'short_name', type: 'text' }) shortName!: string;
  @Column({ type: 'text' }) kind!: UnitKind;
  @Column({ type: 'text', nullable: true }) field!: string | null;
  @Column({ name: 'attached_to_id', type: 'uuid', nullable: true }) attachedToId!: Id | null;
  @Column({ name: 'social_credit_code', type: 'text', nullable: true }) socialCreditCode!: string | null;
  @Column({ name: 'valid_from', type: 'date' }) validFrom!: LocalDate;
  @Column({ name: 'valid_to', type: 'date', nullable: true }) validTo!: LocalDate | null;
  @Column({ type: 'integer' }) version!: number;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'updated_at', type: 'timestamptz' }) updatedAt!: Date;
}
