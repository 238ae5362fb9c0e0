import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalarType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@ObjectType('KindCount')
export class KindCountType {
  @Field(() => String) kind!: string;
  @Field(() => String) label!: string;
  @Field(() => Int) count!: number;
}

@ObjectType('LeaderCount')
export class LeaderCountType {
  @Field(() => String, { description: 'principal | deputy | section_principal | section_deputy' }) class!: string;
  @Field(() => String) label!: string;
  @Field(() => Int) approved!: number;
  @Field(() => Int) actual!: number;
}

@ObjectType('EstablishmentSnapshot')
export class EstablishmentSnapshotType {
  @Field(() => ID) id!: Id;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => String) source!: string;
  @Field(() => String, { description: 'A 系统取数 | B 第三方材料 | C 抽样核验 | D 单位自报' }) grade!: string;
  @Field(() => [KindCountType]) approved!: KindCountType[];
  @Field(() => [KindCountType]) actual!: KindCountType[];
  @Field(() => [LeaderCountType]) leaders!: LeaderCountType[];
  @Field(() => [KindCountType]) structure!: KindCountType[];
  @Field(() => Int, { description: '不含员额（备案制）' }) approvedTotal!: number;
  @Field(() => Int, { description: '不含员额（备案制）' }) actualTotal!: number;
  @Field(() => Int) supportApproved!: number;
  @Field(() => Int) supportActual!: number;
  @Field(() => DateScalarType, { nullable: true, description: '核定数沿用自这一日的数据' }) approvedFrom!: LocalDate | null;
  @Field(() => DateTimeScalarType) recordedAt!: Date;
  @Field(() => String) recordedBy!: string;
}

@ObjectType('SnapshotSummary')
export class SnapshotSummaryType {
  @Field(() => ID) id!: Id;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => String) source!: string;
  @Field(() => String) grade!: string;
  @Field(() => Int) approvedTotal!: number;
  @Field(() => Int) actualTotal!: number;
  @Field(() => Boolean, { description: '同一基准日以最后登记的为准' }) current!: boolean;
  @Field(() => DateTimeScalarType) recordedAt!: Date;
  @Field(() => String) recordedBy!: string;
}

@ObjectType('Duty')
export class DutyType {
  @Field(() => ID) id!: Id;
  @Field(() => String) code!: string;
  @Field(() => String) text!: string;
  @Field(() => Boolean) core!: boolean;
  @Field(() => String, { nullable: true }) sectionName!: string | null;
  @Field(() => [String]) posts!: string[];
  @Field(() => String) source!: string;
  @Field(() => DateScalarType) validFrom!: LocalDate;
  @Field(() => DateScalarType, { nullable: true }) validTo!: LocalDate | null;
}

@ObjectType('ProfileSection')
export class ProfileSectionType {
  @Field(() => String) name!: string;
  @Field(() => Int) approved!: number;
  @Field(() => Int) actual!: number;
  @Field(() => Int) leaders!: number;
}

@ObjectType('SupportInstitution')
export class SupportInstitutionType {
  @Field(() => ID) id!: Id;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) socialCreditCode!: string | null;
  @Field(() => String, { nullable: true }) warning!: string | null;
  @Field(() => Int) approved!: number;
  @Field(() => Int) actual!: number;
  @Field(() => Boolean, { description: '是否计入评估对象' }) counted!: boolean;
}

@ObjectType('Secondment')
export class SecondmentType {
  @Field(() => ID) id!: Id;
  @Field(() => String, { description: '姓名，已遮盖' }) person!: string;
  @Field(() => String, { description: 'in | out' }) direction!: string;
  @Field(() => String) counterpart!: string;
  @Field(() => DateScalarType) fromOn!: LocalDate;
  @Field(() => DateScalarType, { nullable: true }) plannedEnd!: LocalDate | null;
  @Field(() => DateScalarType, { nullable: true }) endedOn!: LocalDate | null;
  @Field(() => Int) days!: number;
  @Field(() => Int, { description: '满月数' }) months!: number;
  @Field(() => String, { nullable: true }) approvalNumber!: string | null;
  @Field(() => String) reason!: string;
  @Field(() => Boolean, { description: '超过3个月' }) longTerm!: boolean;
  @Field(() => Int) version!: number;
}

@ObjectType('RosterCheck')
export class RosterCheckType {
  @Field(() => ID) unitId!: Id;
  @Field(() => String) text!: string;
  @Field(() => String, { description: 'ok | due | late | none' }) light!: string;
}

@ObjectType('UnitRegistration')
export class UnitRegistrationType {
  @Field(() => String) name!: string;
  @Field(() => String) socialCreditCode!: string;
  @Field(() => String, { nullable: true }) warning!: string | null;
  @Field(() => String, { nullable: true }) purpose!: string | null;
  @Field(() => String, { nullable: true }) domicile!: string | null;
  @Field(() => String) legalRepresentative!: string;
  @Field(() => String, { nullable: true }) funding!: string | null;
  @Field(() => String, { nullable: true }) organiser!: string | null;
  @Field(() => DateScalarType) validFrom!: LocalDate;
  @Field(() => DateScalarType) validTo!: LocalDate;
  @Field(() => Int, { nullable: true }) reportYear!: number | null;
  @Field(() => String) source!: string;
  @Field(() => DateTimeScalarType) recordedAt!: Date;
}

@ObjectType('OnlineName')
export class OnlineNameType {
  @Field(() => String) name!: string;
  @Field(() => DateScalarType) registeredOn!: LocalDate;
  @Field(() => DateScalarType) expiresOn!: LocalDate;
}

@ObjectType('UnitProfile')
export class UnitProfileType {
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => EstablishmentSnapshotType, { nullable: true }) snapshot!: EstablishmentSnapshotType | null;
  @Field(() => [DutyType]) duties!: DutyType[];
  @Field(() => [ProfileSectionType]) sections!: ProfileSectionType[];
  @Field(() => [SupportInstitutionType]) supports!: SupportInstitutionType[];
  @Field(() => [SecondmentType]) secondments!: SecondmentType[];
  @Field(() => [SnapshotSummaryType]) snapshots!: SnapshotSummaryType[];
  @Field(() => [RosterCheckType]) checks!: RosterCheckType[];
  @Field(() => UnitRegistrationType, { nullable: true }) registration!: UnitRegistrationType | null;
  @Field(() => [OnlineNameType]) onlineNames!: OnlineNameType[];
  @Field(() => [String]) can!: string[];
}
