import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { normalisedText, textProblem, type Ctx, type Id } from '@wudan/kernel-core';
import { normalisedSocialCreditCode, socialCreditCodeFault } from '@wudan/tenancy-server';
import { SupportsRepository } from '../data/supports.repository.js';
import { choiceTwice, countImpossible, listTooLong, textInvalid } from '../domain/establishment.errors.js';
import { isCount, MAX_COUNT } from '../domain/snapshot.rules.js';
import { TEXT_LENGTHS } from '../domain/text.rules.js';
import type { ProfileView } from './callable.js';
import { unitToEdit } from './load-unit.js';
import { changedProfile } from './save-snapshot.js';

export interface SaveSupportsInput {
  readonly unitId: Id;
  readonly supports: readonly { readonly name: string; readonly socialCreditCode?: string | null; readonly approved: number; readonly actual: number; readonly counted: boolean }[];
}

const MAX_SUPPORTS = 50;

/** Puts the list of attached institutions that do a unit's support work in the place of the one that stands. */
@Injectable()
export class SaveSupports {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, ESTABLISHMENT_*, SOCIAL_CREDIT_CODE_INVALID */
  execute(ctx: Ctx, input: SaveSupportsInput): Promise<ProfileView> {
    return this.units.run(ctx, async (tx) => {
      const unit = await unitToEdit(ctx, tx, input.unitId);
      if (input.supports.length > MAX_SUPPORTS) throw listTooLong('支持辅助类事业单位', MAX_SUPPORTS, 'input.supports');
      const names = new Set<string>();
      const supports = input.supports.map(({ name: written, socialCreditCode, approved, actual, counted }, index) => {
        const at = `input.supports.${index}`;
        const name = normalisedText(written);
        const problem = textProblem('单位名称', name, { min: 1, max: TEXT_LENGTHS.name });
        if (problem !== null) throw textInvalid(problem, `${at}.name`);
        if (names.has(name)) throw choiceTwice('单位名称', name, `${at}.name`);
        names.add(name);
        if (!isCount(approved)) throw countImpossible('核定编制', MAX_COUNT, `${at}.approved`);
        if (!isCount(actual)) throw countImpossible('实有人数', MAX_COUNT, `${at}.actual`);
        const code = normalisedSocialCreditCode(socialCreditCode ?? '');
        const fault = code === '' ? null : socialCreditCodeFault(code);
        if (fault) throw fault;
        return { name, socialCreditCode: code === '' ? null : code, approved, actual, counted };
      });
      await tx.repo(SupportsRepository).replace(unit.id, supports);
      tx.audit({
        action: 'supports.saved',
        subjectType: 'UnitProfile',
        subjectId: unit.id,
        summary: `登记 ${unit.name} 支持辅助类事业单位 ${supports.length} 个`,
        detail: { supports: supports.map(({ name, approved, actual, counted }) => ({ name, approved, actual, counted })) },
      });
      return changedProfile(tx, unit.id);
    });
  }
}
