import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { linesProblem, localDateOf, normalisedLines, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { AgreementRepository } from '../data/agreement.repository.js';
import type { FindingView } from '../domain/finding.js';
import { findingInvalid, findingState, systemCauseOnly } from '../domain/finding.errors.js';
import { openFindingFor } from './finding-access.js';
import { ReadFindings } from './read-findings.js';

export interface OfficeTaskInput {
  readonly id: Id;
  readonly text: string;
  readonly dueOn?: LocalDate | null;
  readonly responsible: string;
  readonly doneOn?: LocalDate | null;
}

/** What lies in the system is nothing a unit can put right: it becomes a task of the office itself. */
@Injectable()
export class SetOfficeTask {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadFindings,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, FINDING_STATE, FINDING_TASK_CAUSE, FINDING_INVALID */
  execute(ctx: Ctx, { id, text, dueOn = null, responsible, doneOn = null }: OfficeTaskInput): Promise<FindingView> {
    return this.units.run(ctx, async (tx) => {
      const { finding } = await openFindingFor(ctx, tx, id, 'set_task', 'input.id');
      if (finding.state === 'dropped') throw findingState('转为编办任务', finding.state, '请先核对问题清单', 'input.id');
      if (finding.cause !== 'system') throw systemCauseOnly();
      const task = { text: normalisedLines(text), responsible: normalisedLines(responsible), dueOn, doneOn };
      const problem = linesProblem('任务内容', task.text, 5, 500);
      if (problem !== null) throw findingInvalid(problem, 'input.text');
      const who = linesProblem('责任科室或责任人', task.responsible, 2, 40);
      if (who !== null) throw findingInvalid(who, 'input.responsible');
      const today = localDateOf(tx.now);
      if (doneOn !== null && doneOn > today) throw findingInvalid(`完成日期不能晚于今天（${today}），请重新填写。`, 'input.doneOn');
      await tx.repo(AgreementRepository).putTask(id, task);
      tx.audit({ action: 'finding.office_task', subjectType: 'Finding', subjectId: id, summary: `问题${finding.no}转为编办任务：${task.text}`.slice(0, 200), detail: { dueOn, doneOn, responsible: task.responsible } });
      return this.reader.within(ctx, tx, id);
    });
  }
}
