import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalarType } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

@ObjectType('FlowStage')
export class FlowStageType {
  @Field(() => String) stage!: string;
  @Field(() => String) label!: string;
  @Field(() => String, { description: 'office | unit' }) owner!: string;
  @Field(() => Int, { nullable: true, description: 'working days' }) plannedDays!: number | null;
  @Field(() => [String]) next!: string[];
}

@ObjectType('FlowArtefact')
export class FlowArtefactType {
  @Field(() => String, { description: 'template | plan | set | report' }) key!: string;
  @Field(() => String) label!: string;
  @Field(() => String, { description: 'the stage that brings it forth' }) stage!: string;
  @Field(() => String, { description: 'what lower offices must keep: keep | adapt | free' }) keep!: string;
  @Field(() => String, { nullable: true, description: 'the office above that asks for it' }) keptBy!: string | null;
}

@ObjectType('FlowChange')
export class FlowChangeType {
  @Field(() => String, { description: 'added | removed | changed' }) kind!: string;
  @Field(() => String, { description: 'flow | stage | artefact' }) subject!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
  @Field(() => String) text!: string;
}

@ObjectType('StageFlow')
export class StageFlowType {
  @Field(() => String) key!: string;
  @Field(() => String) name!: string;
  @Field(() => Boolean) shipped!: boolean;
  @Field(() => Int) version!: number;
  @Field(() => Int, { description: 'working days to sign for a set' }) receiptDays!: number;
  @Field(() => [FlowStageType]) stages!: FlowStageType[];
  @Field(() => [FlowArtefactType]) artefacts!: FlowArtefactType[];
  @Field(() => String, { nullable: true, description: 'office, name and version of what it was made from' }) basedOn!: string | null;
  @Field(() => ID, { nullable: true }) basedOnId!: Id | null;
  @Field(() => ID, { nullable: true, description: 'a later version of that, received and not taken over' }) newerId!: Id | null;
  @Field(() => [FlowChangeType], { description: 'how it departs from what it is based on' }) departures!: FlowChangeType[];
  @Field(() => Boolean, { description: 'whether this version went to the offices below' }) handedDown!: boolean;
  @Field(() => [String], { description: 'save | hand_down' }) can!: string[];
}

@ObjectType('ReceivedFlow')
export class ReceivedFlowType {
  @Field(() => ID) id!: Id;
  @Field(() => String) fromName!: string;
  @Field(() => String) key!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) name!: string;
  @Field(() => Int) receiptDays!: number;
  @Field(() => [FlowStageType]) stages!: FlowStageType[];
  @Field(() => [FlowArtefactType]) artefacts!: FlowArtefactType[];
  @Field(() => String) note!: string;
  @Field(() => DateTimeScalarType) receivedAt!: Date;
  @Field(() => String, { nullable: true, description: 'key of the own flow that stands on some version of it' }) ownKey!: string | null;
  @Field(() => Int, { nullable: true }) ownVersion!: number | null;
  @Field(() => String, { nullable: true, description: 'what the changes start from: the own flow, else the version before' }) comparedWith!: string | null;
  @Field(() => [FlowChangeType]) changes!: FlowChangeType[];
  @Field(() => [String], { description: 'adopt | save' }) can!: string[];
}
