import { Inject, Injectable } from '@nestjs/common';
import { explainConstraint, FILE_STORE, UnitOfWork, type FileStore } from '@wudan/kernel-server';
import { localDateOf, normalisedText, textProblem, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { WorkPlansRepository } from '../data/work-plans.repository.js';
import { attachmentOf, MAX_ATTACHMENT_BYTES, SCAN_TYPES, type FileDraft } from '../domain/attachment.rules.js';
import { DECISION_FORMS, PLAN_STEPS, type WorkPlanView } from '../domain/work-plan.js';
import { docNumberFault, docNumberTaken, planInvalid, planStepFault, planStepTarget, planStepVerb } from '../domain/work-plan.rules.js';
import { planFor } from './work-plan-access.js';

export interface DecideWorkPlanInput {
  readonly programmeId: Id;
  readonly step: string;
  readonly form: string;
  readonly onDate: LocalDate;
  readonly byName: string;
  readonly note?: string | null;
  readonly docNumber?: string | null;
  readonly scan?: FileDraft | null;
}

explainConstraint('work_plan_number', docNumberTaken);

/** Records how the office decided on the work plan: reviewed, agreed, issued; in a meeting or on paper, with a scan where there is one. */
@Injectable()
export class DecideWorkPlan {
  constructor(
    private readonly units: UnitOfWork,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  /** @throws DomainError NOT_FOUND, PLAN_STATE, PLAN_INVALID, DOC_NUMBER_INVALID, DOC_NUMBER_YEAR, DOC_NUMBER_TAKEN, ATTACHMENT_INVALID */
  execute(ctx: Ctx, input: DecideWorkPlanInput): Promise<WorkPlanView> {
    return this.units.run(ctx, async (tx) => {
      const step = PLAN_STEPS.find((each) => each === input.step);
      if (!step) throw planInvalid('登记事项须为审核、同意、印发之一，请重新选择。', 'input.step');
      const { plan, programme } = await planFor(ctx, tx, input.programmeId, step, 'input.programmeId', true);
      if (plan.version === 0) throw planInvalid('工作方案尚未拟定，请先保存方案正文。', 'input.programmeId');
      const fault = planStepFault(plan.state, step);
      if (fault) throw fault;
      const form = DECISION_FORMS.find((each) => each === input.form);
      if (!form) throw planInvalid('方式须为会议或签批，请重新选择。', 'input.form');
      const today = localDateOf(tx.now);
      if (input.onDate > today) throw planInvalid(`日期不能晚于今天（${today}），请重新选择。`, 'input.onDate');
      const last = step === 'review' ? undefined : plan.decisions.at(-1);
      if (last && input.onDate < last.onDate) throw planInvalid(`日期不能早于上一步的${last.onDate}，请重新选择。`, 'input.onDate');
      const byName = normalisedText(input.byName);
      const note = normalisedText(input.note ?? '');
      const problem = textProblem('决定人或会议', byName, { min: 2, max: 50 });
      if (problem !== null) throw planInvalid(problem, 'input.byName');
      const noteProblem = textProblem('意见', note, { min: 0, max: 500, lines: true });
      if (noteProblem !== null) throw planInvalid(noteProblem, 'input.note');
      const docNumber = step === 'issue' ? normalisedText(input.docNumber ?? '') : null;
      const numberFault = docNumber === null ? null : docNumberFault(docNumber, input.onDate, 'input.docNumber');
      if (numberFault) throw numberFault;
      const scan = input.scan ? attachmentOf(input.scan, SCAN_TYPES, 'input.scan') : null;
      const stored = scan ? await this.files.put(tx.officeId, single(scan.content), { maxBytes: MAX_ATTACHMENT_BYTES }) : null;
      await tx.repo(WorkPlansRepository).decide(plan.id, planStepTarget(step), docNumber === null ? null : { docNumber, issuedOn: input.onDate }, {
        id: tx.id(), step, form, onDate: input.onDate, byName, note, docNumber, scan: scan && stored ? { name: scan.name, ...stored } : null,
      });
      tx.audit({
        action: `work_plan.${planStepTarget(step)}`,
        subjectType: 'Programme',
        subjectId: input.programmeId,
        summary: `${programme.name}：工作方案${planStepVerb(step)}（${form === 'meeting' ? '会议' : '签批'}，${byName}，${input.onDate}）${docNumber ?? ''}`,
        detail: { step, form, onDate: input.onDate, byName, note, docNumber, scanSha256: stored?.sha256 ?? null },
      });
      return (await planFor(ctx, tx, input.programmeId, 'read', 'input.programmeId')).plan;
    });
  }
}

/** A content in memory as the store takes it. */
export async function* single(content: Buffer): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield content;
}
