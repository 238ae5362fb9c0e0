import { Column, PrimaryColumn } from 'typeorm';
import { Table } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@Table('section')
export class SectionEntity {
  @PrimaryColumn({ name: 'office_id', type: 'uuid' }) officeId!: Id;
  @PrimaryColumn({ type: 'uuid' }) id!: Id;
  @Column({ name: 'unit_id', type: 'uuid' }) unitId!: Id;
  @Column({ type: 'text' }) name!: string;
  @Column({ name: 'valid_from', type: 'date' }) validFrom!: LocalDate;
  @Column({ name: 'valid_to', type: 'date', nullable: true }) validTo!: LocalDate | null;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
}
