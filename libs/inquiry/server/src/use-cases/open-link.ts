import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, UnitOfWork, type CryptoProvider } from '@wudan/kernel-server';
import { systemCtx, type Clock, type Ctx, type Id } from '@wudan/kernel-core';
import { findOffice, findUnit } from '@wudan/tenancy-server';
import { OpinionsRepository } from '../data/opinions.repository.js';
import { SurveysRepository } from '../data/surveys.repository.js';
import { linkExpired, linkInvalid, linkLocked, linkRevoked, linkUsed } from '../domain/inquiry.errors.js';
import { readLinkKey, type LinkKey } from '../domain/link-key.rules.js';
import { opinionState } from '../domain/opinion.rules.js';
import type { OpinionRow } from '../domain/opinion.js';
import type { SurveyQuestion, SurveyRow } from '../domain/survey.js';
import { endOfDay } from './read-opinions.js';

interface Asked {
  readonly officeName: string;
  readonly unitName: string;
}

/** What the page behind a link asks. For whom a partner's link was made it does not say: whoever answers names the own unit. */
export type LinkView =
  | (Asked & { readonly kind: 'opinion'; readonly question: string; readonly expiresAt: Date })
  | (Asked & { readonly kind: 'survey'; readonly title: string; readonly groupLabel: string; readonly questions: readonly SurveyQuestion[]; readonly closesOn: string });

/** Everybody behind a link acts for the product itself: there is no seat. Where they came from is not kept. */
export const linkCtx = (officeId: Id, clock: Clock, requestId: string): Ctx => ({ ...systemCtx(officeId, clock, requestId), origin: 'link' });

/** Looks at a link without using it up. */
@Injectable()
export class OpenLink {
  constructor(
    private readonly units: UnitOfWork,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  /** @throws DomainError INQUIRY_LINK_* */
  look(key: string, clock: Clock, requestId: string): Promise<LinkView> {
    const link = this.read(key);
    return this.units.read(linkCtx(link.officeId, clock, requestId), async (tx) => {
      const office = await findOffice(tx, tx.officeId);
      if (!office) throw linkInvalid();
      if (link.kind === 'opinion') {
        const opinion = await tx.repo(OpinionsRepository).byToken(link.hash, false);
        if (!opinion) throw linkInvalid();
        checkOpinion(opinion, tx.now);
        const unit = await findUnit(tx, opinion.unitId);
        return { kind: 'opinion', officeName: office.name, unitName: unit?.name ?? '', question: opinion.question, expiresAt: opinion.expiresAt ?? tx.now };
      }
      const surveys = tx.repo(SurveysRepository);
      const found = await surveys.link(link.hash, false);
      const survey = found ? await surveys.find(found.surveyId, false) : null;
      if (!found || !survey) throw linkInvalid();
      checkSurvey(survey, found.spent, tx.now);
      const unit = await findUnit(tx, survey.unitId);
      const groupLabel = survey.groups.find(({ key: group }) => group === found.groupKey)?.label ?? '';
      return { kind: 'survey', officeName: office.name, unitName: unit?.name ?? '', title: survey.title, groupLabel, questions: survey.questions, closesOn: survey.closesOn };
    });
  }

  /** @throws DomainError INQUIRY_LINK_INVALID */
  read(key: string): LinkKey & { readonly hash: string } {
    const link = readLinkKey(key);
    if (!link) throw linkInvalid();
    return { ...link, hash: this.crypto.hashToken(link.token) };
  }
}

/** @throws DomainError INQUIRY_LINK_USED, INQUIRY_LINK_REVOKED, INQUIRY_LINK_LOCKED, INQUIRY_LINK_EXPIRED */
export function checkOpinion(opinion: OpinionRow, now: Date): void {
  const state = opinionState(opinion, now);
  if (state === 'answered') throw linkUsed();
  if (state === 'revoked') throw linkRevoked();
  if (state === 'locked') throw linkLocked();
  if (state === 'expired') throw linkExpired();
}

/** @throws DomainError INQUIRY_LINK_USED, INQUIRY_LINK_REVOKED, INQUIRY_LINK_EXPIRED */
export function checkSurvey(survey: SurveyRow, spent: boolean, now: Date): void {
  if (spent) throw linkUsed();
  if (survey.state === 'cancelled') throw linkRevoked();
  if (survey.state !== 'open' || now > endOfDay(survey.closesOn)) throw linkExpired();
}
