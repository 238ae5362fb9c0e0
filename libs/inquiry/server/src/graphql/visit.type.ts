import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalarType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@ObjectType('VisitParticipant')
export class VisitParticipantType {
  @Field(() => String, { description: 'office | unit | other' }) side!: string;
  @Field(() => String) name!: string;
  @Field(() => String) post!: string;
  @Field(() => ID, { nullable: true, description: 'seat of somebody of the office' }) seatId!: Id | null;
}

@ObjectType('VisitMaterial')
export class VisitMaterialType {
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) docNumber!: string | null;
  @Field(() => Int, { nullable: true }) pages!: number | null;
  @Field(() => String) note!: string;
}

@ObjectType('VisitLeaf')
export class VisitLeafType {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String) note!: string;
}

@ObjectType('Visit')
export class VisitType {
  @Field(() => ID) id!: Id;
  @Field(() => ID) pilotId!: Id;
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => String, { description: 'forum | talk | files' }) kind!: string;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => String) place!: string;
  @Field(() => String) topic!: string;
  @Field(() => String, { description: 'open: the unit may read it once confirmed | internal: the office | restricted: who took part for the office, supervisors, leaders' }) confidentiality!: string;
  @Field(() => Boolean, { description: 'restricted and not yours: only kind and day are told' }) withheld!: boolean;
  @Field(() => [VisitParticipantType]) participants!: VisitParticipantType[];
  @Field(() => String) minutes!: string;
  @Field(() => [VisitMaterialType]) materials!: VisitMaterialType[];
  @Field(() => [VisitLeafType]) leaves!: VisitLeafType[];
  @Field(() => String, { description: 'recorded | confirmed | voided' }) state!: string;
  @Field(() => String, { nullable: true }) voidReason!: string | null;
  @Field(() => String) recordedBy!: string;
  @Field(() => DateTimeScalarType) recordedAt!: Date;
  @Field(() => String, { nullable: true }) confirmedBy!: string | null;
  @Field(() => DateTimeScalarType, { nullable: true }) confirmedAt!: Date | null;
  @Field(() => Int) version!: number;
  @Field(() => [String], { description: 'edit, confirm, void' }) can!: string[];
}

@ObjectType('VisitList')
export class VisitListType {
  @Field(() => ID) pilotId!: Id;
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => [VisitType]) visits!: VisitType[];
  @Field(() => [String], { description: 'record' }) can!: string[];
}
