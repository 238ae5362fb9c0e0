import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalarType } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { AuditSampleType } from './audit-sample.type.js';

@ObjectType('CheckInput')
export class CheckInputType {
  @Field(() => String, { description: 'fact | leaf | duty | power_item | secondment | snapshot | setting | sample | calendar' }) kind!: string;
  @Field(() => String, { nullable: true, description: 'identifier or code of what it is' }) ref!: string | null;
  @Field(() => String) label!: string;
  @Field(() => String, { nullable: true }) value!: string | null;
  @Field(() => String, { nullable: true, description: 'A | B | C | D' }) grade!: string | null;
  @Field(() => String, { nullable: true }) source!: string | null;
}

@ObjectType('VerificationCheck')
export class VerificationCheckType {
  @Field(() => ID) id!: Id;
  @Field(() => String) code!: string;
  @Field(() => String, { description: 'recompute | plausibility | peer | saturation | sample | map' }) kind!: string;
  @Field(() => String, { nullable: true }) leafCode!: string | null;
  @Field(() => String) title!: string;
  @Field(() => String, { description: 'holds | differs | doubtful | signal | unknown' }) verdict!: string;
  @Field(() => String) sentence!: string;
  @Field(() => String, { nullable: true, description: 'A | B | C | D' }) grade!: string | null;
  @Field(() => String, { nullable: true, description: 'what the unit says' }) claim!: string | null;
  @Field(() => String, { nullable: true }) figure!: string | null;
  @Field(() => [CheckInputType]) inputs!: CheckInputType[];
}

@ObjectType('SaturationStream')
export class SaturationStreamType {
  @Field(() => String) code!: string;
  @Field(() => String) label!: string;
  @Field(() => String, { nullable: true }) count!: string | null;
  @Field(() => String, { nullable: true, description: 'saturation by this count alone' }) estimate!: string | null;
  @Field(() => String, { nullable: true }) grade!: string | null;
  @Field(() => String, { description: 'where the hours that go with one come from' }) basis!: string;
  @Field(() => Boolean) used!: boolean;
}

@ObjectType('SaturationInterval')
export class SaturationIntervalType {
  @Field(() => String, { nullable: true }) low!: string | null;
  @Field(() => String, { nullable: true }) middle!: string | null;
  @Field(() => String, { nullable: true }) high!: string | null;
  @Field(() => String, { nullable: true, description: 'what the unit says' }) claim!: string | null;
  @Field(() => String, { description: 'A | B | C | D' }) grade!: string;
  @Field(() => Int) streamsUsed!: number;
  @Field(() => Boolean, { description: 'a signal, never a penalty' }) overload!: boolean;
  @Field(() => String) sentence!: string;
  @Field(() => [SaturationStreamType]) streams!: SaturationStreamType[];
}

@ObjectType('VerificationCounts')
export class VerificationCountsType {
  @Field(() => Int) holds!: number;
  @Field(() => Int) differs!: number;
  @Field(() => Int) doubtful!: number;
  @Field(() => Int) signal!: number;
  @Field(() => Int) unknown!: number;
}

@ObjectType('Verification')
export class VerificationType {
  @Field(() => ID) pilotId!: Id;
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => String) objectName!: string;
  @Field(() => ID, { nullable: true }) runId!: Id | null;
  @Field(() => DateTimeScalarType, { nullable: true }) ranAt!: Date | null;
  @Field(() => String, { nullable: true }) ranBy!: string | null;
  @Field(() => Boolean, { description: 'figures, claims or limits changed since the run' }) stale!: boolean;
  @Field(() => [VerificationCheckType]) checks!: VerificationCheckType[];
  @Field(() => SaturationIntervalType, { nullable: true }) saturation!: SaturationIntervalType | null;
  @Field(() => VerificationCountsType) counts!: VerificationCountsType;
  @Field(() => [AuditSampleType]) samples!: AuditSampleType[];
  @Field(() => [String], { description: 'run, draw_sample, enter_results, edit_power_items, edit_settings, export' }) can!: string[];
}
