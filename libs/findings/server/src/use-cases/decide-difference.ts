import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { linesProblem, normalisedLines, type Ctx, type Id } from '@wudan/kernel-core';
import { AgreementRepository } from '../data/agreement.repository.js';
import { FindingsRepository } from '../data/findings.repository.js';
import { decideDifference } from '../domain/agreement.rules.js';
import type { FindingView } from '../domain/finding.js';
import { differenceOwnReply, findingInvalid } from '../domain/finding.errors.js';
import { assertEditable, openFindingFor } from './finding-access.js';
import { ReadFindings } from './read-findings.js';

export interface DecideDifferenceInput {
  readonly findingId: Id;
  readonly officeText: string;
  readonly note: string;
}

/** A leader ends what both sides could not agree on: the office's text stands, and the unit's is printed beside it. */
@Injectable()
export class DecideDifference {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadFindings,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, FINDING_STATE, FINDING_LOCKED, DIFFERENCE_NOTHING, DIFFERENCE_OWN_REPLY, FINDING_INVALID */
  execute(ctx: Ctx, { findingId, officeText, note }: DecideDifferenceInput): Promise<FindingView> {
    return this.units.run(ctx, async (tx) => {
      const { finding, report } = await openFindingFor(ctx, tx, findingId, 'decide', 'input.findingId');
      assertEditable(finding, report, '裁定', 'input.findingId');
      const text = normalisedLines(officeText);
      const problem = linesProblem('编办表述', text, 5, 2_000);
      if (problem !== null) throw findingInvalid(problem, 'input.officeText');
      const why = normalisedLines(note);
      const noteProblem = linesProblem('裁定说明', why, 2, 500);
      if (noteProblem !== null) throw findingInvalid(noteProblem, 'input.note');
      const agreement = tx.repo(AgreementRepository);
      const rounds = (await agreement.rounds([finding.id])).get(finding.id) ?? [];
      const outcome = decideDifference(finding, rounds, text);
      if (outcome instanceof Error) throw outcome;
      if (rounds.some(({ side, personId }) => side === 'office' && personId === ctx.seat.personId)) throw differenceOwnReply();
      await agreement.addRound(finding.id, 'office', 'final', why);
      await tx.repo(FindingsRepository).settle(finding.id, outcome);
      tx.audit({ action: 'finding.difference_decided', subjectType: 'Finding', subjectId: finding.id, summary: `裁定问题${finding.no}：双方意见一并载明`, detail: { officeText: text, unitText: outcome.unitText, note: why, before: finding.facts } });
      return this.reader.within(ctx, tx, finding.id);
    });
  }
}
