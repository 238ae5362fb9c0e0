import { Injectable } from '@nestjs/common';
import { allowedActions, authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findUnits } from '@wudan/tenancy-server';
import { TrainingsRepository, type TrainingRow } from '../data/trainings.repository.js';
import { checkedTraining, type Attendance, type TrainingDraft } from '../domain/training.rules.js';
import { findProgramme } from './callable.js';

export interface SaveTrainingInput extends TrainingDraft {
  /** Absent: a new training. */
  readonly id?: Id | null;
  readonly programmeId: Id;
}

export interface TrainingView extends Omit<TrainingRow, 'attendance'> {
  readonly attendance: readonly (Attendance & { readonly unitName: string })[];
  readonly can: readonly string[];
}

/** Trainings of a programme and who came. */
@Injectable()
export class SaveTraining {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, TRAINING_INVALID */
  execute(ctx: Ctx, input: SaveTrainingInput): Promise<TrainingView> {
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'edit', 'Training', {}, '评估轮次', 'input.programmeId');
      const programme = await findProgramme(tx, input.programmeId);
      if (!programme) throw notFound('评估轮次', 'input.programmeId');
      const trainings = tx.repo(TrainingsRepository);
      const stored = input.id ? await trainings.lock(input.id) : null;
      if (input.id && stored?.programmeId !== programme.id) throw notFound('培训', 'input.id');
      const { facts, attendance } = checkedTraining(input, programme.units.map(({ unitId }) => unitId));
      const id = stored?.id ?? tx.id();
      await trainings.put(id, programme.id, facts, attendance);
      const present = attendance.filter(({ state }) => state === 'present');
      tx.audit({
        action: stored ? 'training.changed' : 'training.recorded',
        subjectType: 'Programme',
        subjectId: programme.id,
        summary: `${programme.name}：登记培训 ${facts.title}（${facts.onDate}，${present.length}个单位、${present.reduce((sum, { people }) => sum + people, 0)}人参加）`,
        detail: { trainingId: id, ...facts, attendance: attendance.map((row) => ({ ...row })) },
      });
      const row = await trainings.find(id);
      if (!row) throw notFound('培训', 'input.id');
      return (await views(ctx, tx, [row]))[0] as TrainingView;
    });
  }

  /** Newest first. */
  list(ctx: Ctx, programmeId: Id): Promise<TrainingView[]> {
    return this.units.read(ctx, async (tx) => {
      authorize(ctx, 'read', 'Training', {}, '培训', 'programmeId');
      return views(ctx, tx, await tx.repo(TrainingsRepository).list(programmeId));
    });
  }
}

async function views(ctx: Ctx, tx: Tx, rows: readonly TrainingRow[]): Promise<TrainingView[]> {
  const units = await findUnits(tx, [...new Set(rows.flatMap(({ attendance }) => attendance.map(({ unitId }) => unitId)))]);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    ...row,
    attendance: row.attendance.map((each) => ({ ...each, unitName: names.get(each.unitId) ?? '' })),
    can: allowedActions(ctx, 'Training', {}, ['edit']),
  }));
}
