import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@InputType()
export class KindCountInput {
  @Field(() => String) kind!: string;
  @Field(() => Int) count!: number;
}

@InputType()
export class LeaderCountInput {
  @Field(() => String, { description: 'principal | deputy | section_principal | section_deputy' }) class!: string;
  @Field(() => Int) approved!: number;
  @Field(() => Int) actual!: number;
}

@InputType()
export class ProfileSectionInput {
  @Field(() => String) name!: string;
  @Field(() => Int) approved!: number;
  @Field(() => Int) actual!: number;
  @Field(() => Int) leaders!: number;
}

@InputType()
export class SaveSnapshotInput {
  @Field(() => ID) unitId!: Id;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => String) source!: string;
  @Field(() => String, { description: 'A | B | C | D' }) grade!: string;
  @Field(() => [KindCountInput]) approved!: KindCountInput[];
  @Field(() => [KindCountInput]) actual!: KindCountInput[];
  @Field(() => [LeaderCountInput]) leaders!: LeaderCountInput[];
  @Field(() => [KindCountInput]) structure!: KindCountInput[];
  @Field(() => [ProfileSectionInput], { nullable: true, description: '不填：同一基准日已登记的内设机构' }) sections?: ProfileSectionInput[] | null;
  @Field(() => Int, { nullable: true, description: '不填：计入评估对象的支持辅助类事业单位之和' }) supportApproved?: number | null;
  @Field(() => Int, { nullable: true }) supportActual?: number | null;
}

@InputType()
export class DutyInput {
  @Field(() => String) code!: string;
  @Field(() => String) text!: string;
  @Field(() => Boolean) core!: boolean;
  @Field(() => String, { nullable: true }) sectionName?: string | null;
  @Field(() => [String]) posts!: string[];
}

@InputType()
export class SaveDutiesInput {
  @Field(() => ID) unitId!: Id;
  @Field(() => [DutyInput]) duties!: DutyInput[];
  @Field(() => String) source!: string;
  @Field(() => DateScalarType) validFrom!: LocalDate;
}

@InputType()
export class SupportInstitutionInput {
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) socialCreditCode?: string | null;
  @Field(() => Int) approved!: number;
  @Field(() => Int) actual!: number;
  @Field(() => Boolean) counted!: boolean;
}

@InputType()
export class SaveSupportsInput {
  @Field(() => ID) unitId!: Id;
  @Field(() => [SupportInstitutionInput]) supports!: SupportInstitutionInput[];
}

@InputType()
export class SaveSecondmentInput {
  @Field(() => ID) unitId!: Id;
  @Field(() => ID, { nullable: true, description: '不填：新登记' }) id?: Id | null;
  @Field(() => Int, { nullable: true }) version?: number | null;
  @Field(() => String, { nullable: true, description: '修改时不填：人员不变' }) person?: string | null;
  @Field(() => String, { description: 'in | out' }) direction!: string;
  @Field(() => String) counterpart!: string;
  @Field(() => DateScalarType) fromOn!: LocalDate;
  @Field(() => DateScalarType, { nullable: true }) plannedEnd?: LocalDate | null;
  @Field(() => DateScalarType, { nullable: true }) endedOn?: LocalDate | null;
  @Field(() => String, { nullable: true }) approvalNumber?: string | null;
  @Field(() => String) reason!: string;
}

@InputType()
export class EstablishmentImportInput {
  @Field(() => String, { description: 'roster | snapshot | duties | secondments | registration | online_name' }) kind!: string;
  @Field(() => DateScalarType, { description: '表格所述的基准日；职责清单自该日起施行' }) onDate!: LocalDate;
  @Field(() => ID, { nullable: true, description: '填写后，表中各行都须是该单位的' }) unitId?: Id | null;
  @Field(() => String, { nullable: true }) fileName?: string | null;
  @Field(() => String, { nullable: true }) fileBase64?: string | null;
  @Field(() => String, { nullable: true }) text?: string | null;
}
