import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType, DateScalarType, DateTimeScalarType, type Connection } from '@wudan/kernel-server';
import type { Type } from '@nestjs/common';
import type { Id, LocalDate } from '@wudan/kernel-core';

@ObjectType('LintVerdict')
export class LintVerdictType {
  @Field(() => String) rule!: string;
  @Field(() => String, { description: 'warn | weak' }) severity!: string;
  @Field(() => String) text!: string;
}

@ObjectType('Sighting')
export class SightingType {
  @Field(() => String) docNumber!: string;
  @Field(() => Int) pages!: number;
  @Field(() => String) place!: string;
  @Field(() => String) firstAssessor!: string;
  @Field(() => String) secondAssessor!: string;
  @Field(() => DateScalarType) onDate!: LocalDate;
}

@ObjectType('EvidenceItem')
export class EvidenceItemType {
  @Field(() => ID) id!: Id;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) docNumber!: string | null;
  @Field(() => DateScalarType, { nullable: true }) formedOn!: LocalDate | null;
  @Field(() => DateScalarType, { description: 'first day of the period that it proves' }) periodFrom!: LocalDate;
  @Field(() => DateScalarType) periodTo!: LocalDate;
  @Field(() => Int, { nullable: true }) pages!: number | null;
  @Field(() => String, { description: 'public | internal' }) classification!: string;
  @Field(() => String, { description: 'A | B | C | D' }) grade!: string;
  @Field(() => String, { description: 'unit | office | third | assessor | chat' }) source!: string;
  @Field(() => ID, { nullable: true, description: 'null: sighted offline, no file is kept' }) fileId!: Id | null;
  @Field(() => String, { nullable: true }) fileName!: string | null;
  @Field(() => String, { nullable: true, description: 'bytes' }) size!: string | null;
  @Field(() => String, { nullable: true }) mime!: string | null;
  @Field(() => String, { nullable: true }) sha256!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => DateTimeScalarType, { description: 'set once by the server' }) receivedAt!: Date;
  @Field(() => String) submittedBy!: string;
  @Field(() => String, { description: 'ready | replaced | withdrawn' }) state!: string;
  @Field(() => [LintVerdictType]) verdicts!: LintVerdictType[];
  @Field(() => Int, { description: 'cells that cite it now' }) citedIn!: number;
  @Field(() => SightingType, { nullable: true }) sighting!: SightingType | null;
  @Field(() => [String], { description: 'download, replace, withdraw' }) can!: string[];
}

export const EvidenceItemConnection: Type<Connection<EvidenceItemType>> = connectionType(EvidenceItemType, 'EvidenceItem');

@ObjectType('LossWitness')
export class LossWitnessType {
  @Field(() => String) name!: string;
  @Field(() => String) post!: string;
}

@ObjectType('EvidenceCell')
export class EvidenceCellType {
  @Field(() => ID) id!: Id;
  @Field(() => String, { description: 'YYYY or 基准日' }) year!: string;
  @Field(() => String, { description: 'held | substituted | sighted | lost | not_applicable | open' }) state!: string;
  @Field(() => String, { description: 'none | accepted | returned' }) review!: string;
  @Field(() => String, { nullable: true }) returnReason!: string | null;
  @Field(() => [EvidenceItemType]) items!: EvidenceItemType[];
  @Field(() => String, { nullable: true, description: 'declared | countersigned | refused' }) lossState!: string | null;
  @Field(() => String, { nullable: true, description: 'key of the ladder' }) lossSubstitute!: string | null;
  @Field(() => String, { nullable: true }) lossByName!: string | null;
  @Field(() => [LossWitnessType]) lossWitnesses!: LossWitnessType[];
  @Field(() => String, { nullable: true, description: 'fraction of the points, e.g. 0.90; only after the countersignature' }) ceilingPct!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => String, { nullable: true, description: 'A | B | C | D' }) grade!: string | null;
  @Field(() => [String], { description: 'answer, declare_loss, not_applicable, sight, countersign, review, reopen' }) can!: string[];
}

@ObjectType('EvidenceRow')
export class EvidenceRowType {
  @Field(() => ID) requestId!: Id;
  @Field(() => String) leafCode!: string;
  @Field(() => String) leafName!: string;
  @Field(() => String) material!: string;
  @Field(() => String, { description: 'unit | office | third | assessor' }) holder!: string;
  @Field(() => Boolean) required!: boolean;
  @Field(() => Boolean) sensitive!: boolean;
  @Field(() => String) periodCode!: string;
  @Field(() => DateScalarType, { nullable: true }) dueOn!: LocalDate | null;
  @Field(() => Boolean) adHoc!: boolean;
  @Field(() => String, { description: 'what was said when it was asked for apart; empty otherwise' }) note!: string;
  @Field(() => [EvidenceCellType]) cells!: EvidenceCellType[];
}

@ObjectType('Coverage')
export class CoverageType {
  @Field(() => Int) cells!: number;
  @Field(() => Int) held!: number;
  @Field(() => Int) substituted!: number;
  @Field(() => Int) sighted!: number;
  @Field(() => Int) lost!: number;
  @Field(() => Int) notApplicable!: number;
  @Field(() => Int) open!: number;
  @Field(() => String, { description: 'per cent with one decimal, of the cells that apply' }) rate!: string;
  @Field(() => Int) required!: number;
  @Field(() => Int) requiredFilled!: number;
}

@ObjectType('EvidenceBurden')
export class EvidenceBurdenType {
  @Field(() => Int, { description: 'cells that the unit itself is asked for' }) asked!: number;
  @Field(() => Int, { description: 'filled by the office, others and re-used files' }) filledIn!: number;
  @Field(() => Int) reused!: number;
}

@ObjectType('EvidenceGrid')
export class EvidenceGridType {
  @Field(() => ID) pilotId!: Id;
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => [String], { description: 'columns, e.g. 2019 … 2022 and 基准日' }) years!: string[];
  @Field(() => [EvidenceRowType]) rows!: EvidenceRowType[];
  @Field(() => CoverageType) coverage!: CoverageType;
  @Field(() => EvidenceBurdenType) burden!: EvidenceBurdenType;
  @Field(() => DateScalarType, { nullable: true }) dueOn!: LocalDate | null;
  @Field(() => [String], { description: 'answer, review, sight, countersign, add_request, reopen, export, upload' }) can!: string[];
}

@ObjectType('CitedCell')
export class CitedCellType {
  @Field(() => ID) cellId!: Id;
  @Field(() => String) leafCode!: string;
  @Field(() => String) leafName!: string;
  @Field(() => String) material!: string;
  @Field(() => String) year!: string;
}

@ObjectType('EvidenceDetail')
export class EvidenceDetailType {
  @Field(() => EvidenceItemType) item!: EvidenceItemType;
  @Field(() => [EvidenceItemType], { description: 'newest first' }) versions!: EvidenceItemType[];
  @Field(() => [CitedCellType]) cells!: CitedCellType[];
}

@ObjectType('LossStep')
export class LossStepType {
  @Field(() => Int) rank!: number;
  @Field(() => String) substitute!: string;
  @Field(() => String) label!: string;
  @Field(() => String, { description: 'fraction of the points' }) ceilingPct!: string;
  @Field(() => String, { description: 'A | B | C | D' }) grade!: string;
  @Field(() => String) note!: string;
}

@ObjectType('LossLadder')
export class LossLadderType {
  @Field(() => ID) cellId!: Id;
  @Field(() => [LossStepType]) steps!: LossStepType[];
}

@ObjectType('EvidenceStep')
export class EvidenceStepType {
  @Field(() => ID) id!: Id;
  @Field(() => String, { description: 'file, prefill, replace, withdraw, sight, declare_loss, substitute, countersign, refuse_loss, not_applicable, accept, return, reopen' }) action!: string;
  @Field(() => String) fromState!: string;
  @Field(() => String) toState!: string;
  @Field(() => String) reason!: string;
  @Field(() => ID, { nullable: true }) itemId!: Id | null;
  @Field(() => String) byName!: string;
  @Field(() => DateTimeScalarType) at!: Date;
}

@ObjectType('EvidenceFigure')
export class EvidenceFigureType {
  @Field(() => ID) id!: Id;
  @Field(() => String) name!: string;
  @Field(() => String) label!: string;
  @Field(() => String, { description: 'persons, hours, items, points, ratio or number' }) measure!: string;
  @Field(() => String) dimension!: string;
  @Field(() => String) period!: string;
  @Field(() => DateScalarType) dueOn!: LocalDate;
  @Field(() => String, { nullable: true, description: 'exact decimal text; null: not answered' }) value!: string | null;
  @Field(() => String) askedBy!: string;
  @Field(() => String, { nullable: true }) answeredBy!: string | null;
  @Field(() => DateTimeScalarType, { nullable: true }) answeredAt!: Date | null;
}
