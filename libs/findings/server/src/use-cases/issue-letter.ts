import { Injectable } from '@nestjs/common';
import { keepResult } from '@wudan/assessment-server';
import { officeCalendar } from '@wudan/calendar-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { DomainError, linesProblem, localDateOf, normalisedLines, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { movePilot } from '@wudan/pilots-server';
import { FeedbackPoliciesRepository } from '../data/feedback-policies.repository.js';
import { FindingsRepository } from '../data/findings.repository.js';
import { ReportsRepository } from '../data/reports.repository.js';
import { docNumberOf } from '../domain/doc-number.rules.js';
import type { ReportView } from '../domain/report-view.js';
import { docNumberInvalid, docNumberUsed, letterInFuture, letterTooEarly, letterYear, reportState, reportTextInvalid } from '../domain/report.errors.js';
import { letterIssued } from '../events/finding-events.js';
import { assertDecided, openReport } from './report-access.js';
import { ReadReports } from './read-reports.js';
import { tellUnit } from './tell-unit.js';

export interface IssueLetterInput {
  readonly pilotId: Id;
  readonly docNumber: string;
  readonly issuedOn: LocalDate;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly reason: string;
}

const PHONE = /^[0-9][0-9\- ]{4,19}$/;

/** Issues the feedback letter of an approved report under its number. From here on nothing of it changes, and rectification begins. */
@Injectable()
export class IssueLetter {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadReports,
  ) {}

  /**
   * @throws DomainError NOT_FOUND, FORBIDDEN, REPORT_MISSING, REPORT_UNDECIDED, REPORT_STATE, LETTER_NUMBER_INVALID, LETTER_NUMBER_YEAR, LETTER_NUMBER_USED, LETTER_BEFORE_APPROVAL, LETTER_IN_FUTURE,
   * REPORT_TEXT_INVALID, OFFICE_STATE when the scores were unlocked meanwhile
   */
  execute(ctx: Ctx, input: IssueLetterInput): Promise<ReportView> {
    return this.units.run(ctx, async (tx) => {
      const { pilotId, issuedOn } = input;
      const { pilot, report } = await openReport(ctx, tx, pilotId, 'issue', 'input.pilotId');
      await assertDecided(tx, pilotId, 'input.pilotId');
      if (report.state !== 'approved' || report.approvedOn === null) throw reportState('印发评估意见反馈书', report.state, report.state === 'issued' ? '请勿重复印发' : '请先完成审定', 'input.pilotId');
      const number = docNumberOf(input.docNumber);
      if (number === null) throw docNumberInvalid();
      if (issuedOn < report.approvedOn) throw letterTooEarly(report.approvedOn);
      const today = localDateOf(tx.now);
      if (issuedOn > today) throw letterInFuture(today);
      if (number.year !== issuedOn.slice(0, 4)) throw letterYear(issuedOn.slice(0, 4));
      const reports = tx.repo(ReportsRepository);
      if ((await reports.holderOf(number.text)) !== null) throw docNumberUsed(number.text);
      const contactName = said('联系人', input.contactName, 2, 20, 'input.contactName');
      const contactPhone = input.contactPhone.trim();
      if (!PHONE.test(contactPhone)) throw reportTextInvalid('“联系电话”只能包含数字、连字符和空格，例如 0857-8221234，请重新填写。', 'input.contactPhone');
      const reason = said('印发说明', input.reason, 2, 200, 'input.reason');
      const { planDays, objectionDays } = await tx.repo(FeedbackPoliciesRepository).of(pilot.programmeId);
      const calendar = await officeCalendar(tx, { around: Number(issuedOn.slice(0, 4)) });
      const planDueOn = calendar.addWorkingDays(issuedOn, planDays).date;
      const objectionDueOn = calendar.addWorkingDays(issuedOn, objectionDays).date;
      await keepResult(tx, pilotId, 'input.pilotId');
      await reports.addLetter({ pilotId, docNumber: number.text, key: number.text, issuedOn, planDueOn, objectionDueOn, contactName, contactPhone, reason });
      await reports.put({ ...report, state: 'issued' });
      await reports.addStep(pilotId, 'issued', number.text);
      const findingIds = await tx.repo(FindingsRepository).advance(pilotId, ['confirmed'], 'notified');
      tx.audit({
        action: 'letter.issued',
        subjectType: 'AssessmentReport',
        subjectId: pilotId,
        summary: `印发评估意见反馈书 ${number.text} ${pilot.unitName}：${reason}`.slice(0, 200),
        detail: { docNumber: number.text, issuedOn, planDueOn, objectionDueOn, findings: findingIds.length },
      });
      tx.emit(letterIssued, { pilotId, findingIds });
      await goOn(tx, pilotId);
      await tellUnit(tx, pilot, '评估意见反馈书', `评估意见反馈书已印发，请查收，并于${planDueOn}前报送整改方案。`);
      return (await this.reader.within(ctx, tx, pilotId)).view;
    });
  }
}

function said(label: string, value: string, min: number, max: number, field: string): string {
  const text = normalisedLines(value);
  const problem = linesProblem(label, text, min, max);
  if (problem !== null) throw reportTextInvalid(problem, field);
  return text;
}

/** Into rectification, where the flow has such a step next; elsewhere the office advances the pilot itself. */
async function goOn(tx: Tx, pilotId: Id): Promise<void> {
  try {
    await movePilot(tx, pilotId, 'rectify', '评估意见反馈书已印发', 'input.pilotId');
  } catch (error) {
    if (!(error instanceof DomainError) || (error.code !== 'STAGE_NOT_NEXT' && error.code !== 'STAGE_UNKNOWN')) throw error;
  }
}
