import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { linesProblem, normalisedLines, type Ctx, type Id } from '@wudan/kernel-core';
import { AgreementRepository } from '../data/agreement.repository.js';
import { FindingsRepository } from '../data/findings.repository.js';
import { replyPosition } from '../domain/agreement.rules.js';
import { OFFICE_STANCES, type FindingView } from '../domain/finding.js';
import { findingInvalid } from '../domain/finding.errors.js';
import { assertEditable, openFindingFor } from './finding-access.js';
import { ReadFindings } from './read-findings.js';
import { tellUnit } from './tell-unit.js';

export interface ReplyPositionInput {
  readonly findingId: Id;
  readonly stance: string;
  readonly text?: string | null;
}

const VERBS = { adopt: '采纳单位表述', keep: '维持原表述', adapt: '调整表述' } as const;

/** The office answers what the unit said: takes its words over, keeps its own and says why, or offers others. */
@Injectable()
export class ReplyPosition {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadFindings,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, FINDING_STATE, FINDING_LOCKED, REPLY_NOTHING_ASKED, REPLY_GIVEN, REPLY_ADOPT_OBJECTION, FINDING_INVALID */
  execute(ctx: Ctx, input: ReplyPositionInput): Promise<FindingView> {
    return this.units.run(ctx, async (tx) => {
      const { finding, report } = await openFindingFor(ctx, tx, input.findingId, 'reply', 'input.findingId');
      assertEditable(finding, report, '答复', 'input.findingId');
      const stance = OFFICE_STANCES.find((each) => each === input.stance);
      if (stance === undefined) throw findingInvalid('请选择采纳、维持或调整。', 'input.stance');
      const text = normalisedLines(input.text ?? '');
      const problem = linesProblem(stance === 'adapt' ? '调整后的表述' : '答复说明', text, stance === 'adapt' ? 5 : 0, 2_000);
      if (problem !== null) throw findingInvalid(problem, 'input.text');
      const agreement = tx.repo(AgreementRepository);
      const rounds = (await agreement.rounds([finding.id])).get(finding.id) ?? [];
      const outcome = replyPosition(finding, rounds, stance, text);
      if (outcome instanceof Error) throw outcome;
      await agreement.addRound(finding.id, 'office', stance, text);
      await tx.repo(FindingsRepository).settle(finding.id, outcome);
      tx.audit({ action: `finding.office_${stance}`, subjectType: 'Finding', subjectId: finding.id, summary: `答复问题${finding.no}：${VERBS[stance]}`, detail: { text, before: finding.facts } });
      // Without the number: a finding may be sealed later, and what was told stays told.
      await tellUnit(tx, { id: finding.pilotId, unitId: finding.unitId }, '编办已答复反馈意见', `编办已答复本单位对评估报告提出的意见，请在系统内查看${outcome.agreement === 'undecided' ? '并继续反馈' : ''}。`);
      return this.reader.within(ctx, tx, finding.id);
    });
  }
}
