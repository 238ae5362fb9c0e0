import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalarType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@ObjectType('YearCount')
export class YearCountType {
  @Field(() => Int) year!: number;
  @Field(() => Int) count!: number;
}

@ObjectType('PowerItem')
export class PowerItemType {
  @Field(() => ID) id!: Id;
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String) kind!: string;
  @Field(() => String, { nullable: true }) dutyCode!: string | null;
  @Field(() => String, { nullable: true }) section!: string | null;
  @Field(() => [YearCountType]) exercised!: YearCountType[];
  @Field(() => Boolean, { description: 'never exercised in the years that are known, and no law keeps it' }) dormant!: boolean;
  @Field(() => String, { nullable: true }) exemptReason!: string | null;
}

@ObjectType('PowerItems')
export class PowerItemsType {
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => String, { nullable: true }) source!: string | null;
  @Field(() => String, { nullable: true }) grade!: string | null;
  @Field(() => DateScalarType, { nullable: true }) validFrom!: LocalDate | null;
  @Field(() => [PowerItemType]) items!: PowerItemType[];
  @Field(() => [String], { description: 'edit' }) can!: string[];
}

@ObjectType('DutyMapRow')
export class DutyMapRowType {
  @Field(() => String) dutyCode!: string;
  @Field(() => String) duty!: string;
  @Field(() => Boolean) core!: boolean;
  @Field(() => String, { nullable: true }) section!: string | null;
  @Field(() => [String]) posts!: string[];
  @Field(() => Int, { nullable: true, description: 'people of the office that does it' }) people!: number | null;
  @Field(() => Int, { nullable: true }) approved!: number | null;
  @Field(() => String, { nullable: true, description: 'share of the workload of that office' }) loadShare!: string | null;
  @Field(() => [PowerItemType]) items!: PowerItemType[];
}

@ObjectType('LeaderLine')
export class LeaderLineType {
  @Field(() => String) class!: string;
  @Field(() => String) label!: string;
  @Field(() => Int) approved!: number;
  @Field(() => Int) actual!: number;
  @Field(() => Int) over!: number;
}

@ObjectType('MapSecondment')
export class MapSecondmentType {
  @Field(() => ID) id!: Id;
  @Field(() => String, { description: 'in | out' }) direction!: string;
  @Field(() => String) counterpart!: string;
  @Field(() => DateScalarType) fromOn!: LocalDate;
  @Field(() => Int) months!: number;
  @Field(() => String, { nullable: true }) approvalNumber!: string | null;
  @Field(() => Boolean, { description: 'longer than what needs no approval, without one' }) flagged!: boolean;
}

@ObjectType('MapFinding')
export class MapFindingType {
  @Field(() => String, { description: 'dormant_power_item | long_secondment | over_appointment | duty_without_office | duty_without_post | item_without_duty | office_without_duty' }) kind!: string;
  @Field(() => String) ref!: string;
  @Field(() => String) label!: string;
  @Field(() => String) sentence!: string;
  @Field(() => String, { description: 'differs | doubtful | signal' }) severity!: string;
}

@ObjectType('DutyMap')
export class DutyMapType {
  @Field(() => ID) pilotId!: Id;
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => DateScalarType) cutoffOn!: LocalDate;
  @Field(() => [DutyMapRowType]) rows!: DutyMapRowType[];
  @Field(() => [LeaderLineType]) leaders!: LeaderLineType[];
  @Field(() => [MapSecondmentType]) secondments!: MapSecondmentType[];
  @Field(() => [PowerItemType], { description: 'items without a duty of the provisions' }) unmatchedItems!: PowerItemType[];
  @Field(() => [MapFindingType]) findings!: MapFindingType[];
  @Field(() => [String], { description: 'edit_power_items' }) can!: string[];
}

@ObjectType('VerificationSetting')
export class VerificationSettingType {
  @Field(() => ID, { nullable: true, description: 'null as it ships' }) id!: Id | null;
  @Field(() => String, { description: 'threshold | peer_group | benchmark | stream_norm' }) kind!: string;
  @Field(() => String) key!: string;
  @Field(() => String) label!: string;
  @Field(() => String) value!: string;
  @Field(() => String) unit!: string;
  @Field(() => String) source!: string;
  @Field(() => [ID]) unitIds!: Id[];
  @Field(() => [String]) unitNames!: string[];
  @Field(() => DateScalarType, { nullable: true }) validFrom!: LocalDate | null;
  @Field(() => Int, { description: '0 as it ships' }) version!: number;
  @Field(() => Boolean) shipped!: boolean;
  @Field(() => String, { nullable: true }) by!: string | null;
  @Field(() => DateTimeScalarType, { nullable: true }) at!: Date | null;
}
