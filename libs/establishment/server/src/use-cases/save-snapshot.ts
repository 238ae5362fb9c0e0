import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { localDateOf, normalisedText, notFound, textProblem, type Ctx, type DomainError, type Id, type LocalDate } from '@wudan/kernel-core';
import { SnapshotsRepository } from '../data/snapshots.repository.js';
import { SupportsRepository } from '../data/supports.repository.js';
import { ESTABLISHMENT_KINDS, isCode, LEADER_CLASSES, SOURCE_GRADES, STRUCTURE_CODES, type Coded, type SourceGrade } from '../domain/establishment-codes.js';
import { choiceTwice, choiceUnknown, countImpossible, dateInFuture, dateTooEarly, listTooLong, textInvalid } from '../domain/establishment.errors.js';
import { completed } from '../domain/snapshot-carry.rules.js';
import { isCount, MAX_COUNT, snapshotFault } from '../domain/snapshot.rules.js';
import type { SectionFigures, SnapshotDraft } from '../domain/snapshot.js';
import { TEXT_LENGTHS } from '../domain/text.rules.js';
import { profileOf, type ProfileView } from './callable.js';
import { unitToEdit } from './load-unit.js';
import { recordSnapshots } from './record-snapshots.js';

interface CodeCount {
  readonly kind: string;
  readonly count: number;
}

export interface SaveSnapshotInput {
  readonly unitId: Id;
  readonly onDate: LocalDate;
  readonly source: string;
  readonly grade: string;
  readonly approved: readonly CodeCount[];
  readonly actual: readonly CodeCount[];
  readonly leaders: readonly { readonly class: string; readonly approved: number; readonly actual: number }[];
  readonly structure: readonly CodeCount[];
  /** Absent: those on record of the same day. */
  readonly sections?: readonly SectionFigures[] | null;
  /** Absent: the sum over the attached institutions that count in the assessed group. */
  readonly supportApproved?: number | null;
  readonly supportActual?: number | null;
}

/** The earliest day figures are taken for: long before the evidence period of any round. Own rule. */
const EARLIEST: LocalDate = '2000-01-01';
const MAX_SECTIONS = 100;

/** Records the figures of a unit at a day, as a person typed them from a named source. */
@Injectable()
export class SaveSnapshot {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, ESTABLISHMENT_* */
  execute(ctx: Ctx, input: SaveSnapshotInput): Promise<ProfileView> {
    return this.units.run(ctx, async (tx) => {
      const unit = await unitToEdit(ctx, tx, input.unitId);
      const standing = (await tx.repo(SnapshotsRepository).standingOn([unit.id], input.onDate)).get(unit.id) ?? null;
      const draft = completed(await this.#draft(tx, unit.id, input), standing);
      const fault = snapshotFault(draft);
      if (fault) throw fault;
      await recordSnapshots(tx, input.onDate, [draft], new Map([[unit.id, unit.name]]));
      return changedProfile(tx, unit.id);
    });
  }

  async #draft(tx: Tx, unitId: Id, input: SaveSnapshotInput): Promise<SnapshotDraft> {
    if (input.onDate > localDateOf(tx.now)) throw dateInFuture('基准日', 'input.onDate');
    if (input.onDate < EARLIEST) throw dateTooEarly('基准日', EARLIEST, 'input.onDate');
    const source = normalisedText(input.source);
    const problem = textProblem('数据来源', source, { min: 1, max: TEXT_LENGTHS.source });
    if (problem !== null) throw textInvalid(problem, 'input.source');
    if (!SOURCE_GRADES.includes(input.grade as SourceGrade)) throw choiceUnknown('可信度等级', input.grade, SOURCE_GRADES, 'input.grade');
    const leaders = (part: 'approved' | 'actual'): readonly CodeCount[] => input.leaders.map((leader) => ({ kind: leader.class, count: leader[part] }));
    const counted = (await tx.repo(SupportsRepository).standing([unitId])).filter((support) => support.counted);
    const support = (part: 'approved' | 'actual', given: number | null | undefined, field: string, label: string): number => {
      const count = given ?? counted.reduce((sum, each) => sum + each[part], 0);
      if (!isCount(count)) throw countImpossible(label, MAX_COUNT, field);
      return count;
    };
    return {
      unitId,
      onDate: input.onDate,
      origin: 'form',
      source,
      grade: input.grade as SourceGrade,
      approved: countsOf(ESTABLISHMENT_KINDS, '核定编制', input.approved, 'input.approved'),
      actual: countsOf(ESTABLISHMENT_KINDS, '实有人数', input.actual, 'input.actual'),
      leaderApproved: countsOf(LEADER_CLASSES, '领导职数', leaders('approved'), 'input.leaders'),
      leaderActual: countsOf(LEADER_CLASSES, '领导实配', leaders('actual'), 'input.leaders'),
      structure: countsOf(STRUCTURE_CODES, '人员结构', input.structure, 'input.structure'),
      sections: sectionsOf(input.sections ?? []),
      supportApproved: support('approved', input.supportApproved, 'input.supportApproved', '支持辅助类事业单位核定编制'),
      supportActual: support('actual', input.supportActual, 'input.supportActual', '支持辅助类事业单位实有人数'),
      carried: null,
    };
  }
}

/** The profile after a change of this transaction. */
export async function changedProfile(tx: Tx, unitId: Id): Promise<ProfileView> {
  const profile = await profileOf(tx, unitId);
  if (!profile) throw notFound('单位', 'input.unitId');
  return profile;
}

function countsOf<Code extends string>(list: readonly Coded<Code>[], label: string, given: readonly CodeCount[], field: string): Partial<Record<Code, number>> {
  const counts: Partial<Record<Code, number>> = {};
  for (const [index, { kind, count }] of given.entries()) {
    const at = `${field}.${index}`;
    if (!isCode(list, kind)) throw choiceUnknown(label, kind, list.map((each) => each.label), at);
    const name = list.find(({ code }) => code === kind)?.label ?? kind;
    if (counts[kind] !== undefined) throw choiceTwice(label, name, at);
    if (!isCount(count)) throw countImpossible(`${label}：${name}`, MAX_COUNT, at);
    counts[kind] = count;
  }
  return counts;
}

function sectionsOf(given: readonly SectionFigures[]): SectionFigures[] {
  if (given.length > MAX_SECTIONS) throw listTooLong('内设机构', MAX_SECTIONS, 'input.sections');
  const seen = new Set<string>();
  return given.map(({ name: written, approved, actual, leaders }, index) => {
    const name = normalisedText(written);
    const fault: DomainError | null = sectionNameFault(name, seen, `input.sections.${index}.name`);
    if (fault) throw fault;
    seen.add(name);
    return { name, approved, actual, leaders };
  });
}

function sectionNameFault(name: string, seen: ReadonlySet<string>, field: string): DomainError | null {
  const problem = textProblem('内设机构名称', name, { min: 1, max: 80 });
  if (problem !== null) return textInvalid(problem, field);
  return seen.has(name) ? choiceTwice('内设机构', name, field) : null;
}
