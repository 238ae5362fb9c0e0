import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { linesProblem, localDateOf, normalisedLines, type Ctx, type Id } from '@wudan/kernel-core';
import { AgreementRepository } from '../data/agreement.repository.js';
import { FeedbackPoliciesRepository } from '../data/feedback-policies.repository.js';
import { FindingsRepository } from '../data/findings.repository.js';
import { takePosition } from '../domain/agreement.rules.js';
import { UNIT_STANCES, type FindingView } from '../domain/finding.js';
import { commentOver, findingInvalid, notOutForComment } from '../domain/finding.errors.js';
import { openFindingFor } from './finding-access.js';
import { ReadFindings } from './read-findings.js';

export interface TakePositionInput {
  readonly findingId: Id;
  readonly stance: string;
  readonly text?: string | null;
}

const VERBS = { accept: '认可', amend: '提出修改', object: '提出异议' } as const;

/** The unit says of one finding whether it agrees, wants other words, or objects: until the end of the day it was given. */
@Injectable()
export class TakePosition {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadFindings,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, POSITION_NOT_ASKED, POSITION_TOO_LATE, POSITION_DECIDED, POSITION_WAITS, POSITION_ROUNDS_USED, FINDING_INVALID */
  execute(ctx: Ctx, input: TakePositionInput): Promise<FindingView> {
    return this.units.run(ctx, async (tx) => {
      const { finding, report } = await openFindingFor(ctx, tx, input.findingId, 'position', 'input.findingId');
      const stance = UNIT_STANCES.find((each) => each === input.stance);
      if (stance === undefined) throw findingInvalid('请选择认可、修改或异议。', 'input.stance');
      if (report?.state !== 'comment' || report.commentDueOn === null || (finding.state !== 'proposed' && finding.agreement === 'undecided') || finding.state === 'dropped') throw notOutForComment('input.findingId');
      if (localDateOf(tx.now) > report.commentDueOn) throw commentOver(report.commentDueOn);
      const text = normalisedLines(input.text ?? '');
      const problem = linesProblem(stance === 'amend' ? '修改后的表述' : '异议理由', text, stance === 'accept' ? 0 : 5, 2_000);
      if (problem !== null) throw findingInvalid(problem, 'input.text');
      const agreement = tx.repo(AgreementRepository);
      const rounds = (await agreement.rounds([finding.id])).get(finding.id) ?? [];
      const { maxRounds } = await tx.repo(FeedbackPoliciesRepository).of(finding.programmeId);
      const outcome = takePosition(finding, rounds, stance, text, maxRounds);
      if (outcome instanceof Error) throw outcome;
      await agreement.addRound(finding.id, 'unit', stance, text);
      await tx.repo(FindingsRepository).settle(finding.id, outcome);
      tx.audit({ action: `finding.unit_${stance}`, subjectType: 'Finding', subjectId: finding.id, summary: `单位对问题${finding.no}${VERBS[stance]}`, detail: { text } });
      return this.reader.within(ctx, tx, finding.id);
    });
  }
}
