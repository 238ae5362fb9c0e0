import { Injectable } from '@nestjs/common';
import { markedSecret } from '@wudan/evidence-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import type { Clock, DomainError } from '@wudan/kernel-core';
import { findUnit } from '@wudan/tenancy-server';
import { OpinionsRepository } from '../data/opinions.repository.js';
import { linkInvalid, linkLocked, otherUnit } from '../domain/inquiry.errors.js';
import { MOST_TRIES, type OpinionRow } from '../domain/opinion.js';
import { isNamed, opinionAnswer } from '../domain/opinion.rules.js';
import { checkOpinion, linkCtx, OpenLink } from './open-link.js';

const CHANNEL = 'link';

/**
 * A partner unit's opinion by its link: once, in time, and from the unit that the link was made for. Who sends it names the own unit; another name is refused and kept, the
 * fifth kills the link.
 */
@Injectable()
export class SubmitOpinion {
  constructor(
    private readonly units: UnitOfWork,
    private readonly links: OpenLink,
  ) {}

  /** @throws DomainError INQUIRY_LINK_*, OPINION_OTHER_UNIT, OPINION_RATING, INQUIRY_TEXT_INVALID, INQUIRY_CLASSIFIED */
  async execute(key: string, fields: Readonly<Record<string, string>>, clock: Clock, requestId: string): Promise<void> {
    const link = this.links.read(key);
    const refusal = await this.units.run(linkCtx(link.officeId, clock, requestId), async (tx): Promise<DomainError | null> => {
      const opinions = tx.repo(OpinionsRepository);
      const opinion = await opinions.byToken(link.hash, true);
      if (!opinion) throw linkInvalid();
      checkOpinion(opinion, tx.now);
      const answer = opinionAnswer(
        { rating: Number(fields['rating'] ?? ''), problems: fields['problems'] ?? '', suggestions: fields['suggestions'] ?? '', signerName: fields['signerName'] ?? '', signerPost: fields['signerPost'] ?? '' },
        '', markedSecret,
      );
      // A wrong name is counted, so it must outlive the refusal: it is thrown after the commit.
      if (!isNamed(fields['unit'] ?? '', await namesOf(tx, opinion))) {
        await opinions.countWrong(opinion.id);
        const left = MOST_TRIES - opinion.wrongTries - 1;
        const said = [...(fields['unit'] ?? '').replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, 60).join('');
        tx.audit({ action: 'opinion.refused', subjectType: 'Opinion', subjectId: opinion.id, outcome: 'refused', summary: `意见链接（${opinion.fromName}）填写的单位不符`.slice(0, 200), detail: { said, left } });
        return left > 0 ? otherUnit(left) : linkLocked();
      }
      await opinions.answer(opinion.id, answer, { name: answer.signerName ?? opinion.fromName, channel: CHANNEL });
      tx.audit({ action: 'opinion.given', subjectType: 'Opinion', subjectId: opinion.id, summary: `${opinion.fromName}经链接提交意见`.slice(0, 200) });
      return null;
    });
    if (refusal) throw refusal;
  }
}

async function namesOf(tx: Tx, opinion: OpinionRow): Promise<string[]> {
  const unit = opinion.fromUnitId === null ? null : await findUnit(tx, opinion.fromUnitId);
  return [opinion.fromName, ...(unit ? [unit.name, unit.shortName] : [])];
}
