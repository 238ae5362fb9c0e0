import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@InputType()
export class PilotRowInput {
  @Field(() => ID) unitId!: Id;
  @Field(() => String, { nullable: true, description: 'unit (default) | matter | duty | reform' }) objectKind?: string | null;
  @Field(() => String, { nullable: true, description: 'not for a unit' }) objectName?: string | null;
  @Field(() => String, { nullable: true, description: 'one of the seven; needed for a unit' }) category?: string | null;
  @Field(() => String, { nullable: true, description: 'default five_lists' }) flow?: string | null;
}

@InputType()
export class OpenPilotsInput {
  @Field(() => ID) programmeId!: Id;
  @Field(() => DateScalarType, { nullable: true, description: 'default: the end of the evidence period, else the first day of the programme' }) cutoffOn?: LocalDate | null;
  @Field(() => [PilotRowInput]) rows!: PilotRowInput[];
}

@InputType()
export class SetOverrideInput {
  @Field(() => String) code!: string;
  @Field(() => String, { description: 'points | name | rule | evidence | removed | added' }) field!: string;
  @Field(() => String, { nullable: true, description: 'text, or JSON for rule, evidence and added; absent for removed' }) value?: string | null;
  @Field(() => String) reason!: string;
}

@InputType()
export class ComposeSetInput {
  @Field(() => ID) pilotId!: Id;
  @Field(() => Int, { description: 'the version of the pilot' }) version!: number;
  @Field(() => ID) templateId!: Id;
  @Field(() => ID, { nullable: true }) packId?: Id | null;
  @Field(() => [SetOverrideInput]) overrides!: SetOverrideInput[];
}

@InputType()
export class PilotPersonInput {
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'head | contact | writer | data' }) duty!: string;
  @Field(() => String, { nullable: true, description: 'absent: the stored number stays' }) phone?: string | null;
}

@InputType()
export class NamePilotPeopleInput {
  @Field(() => ID) pilotId!: Id;
  @Field(() => [PilotPersonInput]) people!: PilotPersonInput[];
}

@InputType()
export class FlowStageInput {
  @Field(() => String) stage!: string;
  @Field(() => String) label!: string;
  @Field(() => String) owner!: string;
  @Field(() => Int, { nullable: true }) plannedDays?: number | null;
  @Field(() => [String]) next!: string[];
}

@InputType()
export class FlowArtefactInput {
  @Field(() => String) key!: string;
  @Field(() => String) keep!: string;
  @Field(() => String, { nullable: true, description: 'the usual name when absent' }) label?: string | null;
  @Field(() => String, { nullable: true, description: 'the usual stage when absent' }) stage?: string | null;
}

@InputType()
export class SaveStageFlowInput {
  @Field(() => String) key!: string;
  @Field(() => Int, { nullable: true, description: 'the newest known; absent or 0 for a new flow' }) version?: number | null;
  @Field(() => String) name!: string;
  @Field(() => Int, { nullable: true, description: 'default 3' }) receiptDays?: number | null;
  @Field(() => [FlowStageInput]) stages!: FlowStageInput[];
  @Field(() => [FlowArtefactInput]) artefacts!: FlowArtefactInput[];
  @Field(() => ID, { nullable: true, description: 'the received version it stands on from now on; absent: what it stood on before' }) basedOnId?: Id | null;
}

@ArgsType()
export class ReviewSetArgs {
  @Field(() => ID) id!: Id;
  @Field(() => Boolean) accept!: boolean;
  @Field(() => String) note!: string;
}

@ArgsType()
export class IssueSetArgs {
  @Field(() => ID) id!: Id;
  @Field(() => DateScalarType) selfDueOn!: LocalDate;
  @Field(() => String, { nullable: true, description: 'why it is issued: goes to the audit trail' }) reason?: string | null;
}

@ArgsType()
export class AdvancePilotArgs {
  @Field(() => ID) id!: Id;
  @Field(() => String) to!: string;
  @Field(() => String) reason!: string;
}
