import { Inject, Injectable } from '@nestjs/common';
import { EnterByChat } from '@wudan/access-server';
import { authorize, ENV, UnitOfWork, type Env } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { clockText, findContacts } from '@wudan/prompts-server';
import { findOffice, findUnits } from '@wudan/tenancy-server';
import { RoundsRepository } from '../data/rounds.repository.js';
import { roundNotFound, unitNotAsked } from '../domain/dispatch.errors.js';
import { roundLabel } from '../domain/round-text.rules.js';

export interface ReminderText {
  readonly unitId: Id;
  readonly unitName: string;
  readonly personName: string;
  readonly text: string;
  readonly url: string;
}

/** 一键复制催报文字: a text for each contact, with a link of its own, to be pasted into whatever messenger is at hand. */
@Injectable()
export class CopyReminders {
  constructor(
    private readonly units: UnitOfWork,
    private readonly links: EnterByChat,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @throws DomainError NOT_FOUND, UNIT_NOT_ASKED */
  execute(ctx: Ctx, roundId: Id, unitIds: readonly Id[]): Promise<ReminderText[]> {
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'remind', 'Round', {}, '期次', 'roundId');
      const rounds = tx.repo(RoundsRepository);
      const round = await rounds.find(roundId);
      if (!round) throw roundNotFound('roundId');
      const asked = new Set((await rounds.askedIn(roundId)).map((unit) => unit.unitId));
      if (!unitIds.every((id) => asked.has(id))) throw unitNotAsked('unitIds');
      const office = await findOffice(tx, tx.officeId);
      const names = new Map((await findUnits(tx, unitIds)).map((unit) => [unit.id, unit.name]));
      const contacts = await findContacts(tx, unitIds);
      const texts: ReminderText[] = [];
      for (const unitId of unitIds) {
        const found = contacts.get(unitId);
        if (found?.contact == null) continue;
        const { token } = await this.links.issue(tx, found.contact);
        const url = new URL('/c/', this.env.PUBLIC_URL);
        url.searchParams.set('t', token);
        const unitName = names.get(unitId) ?? '';
        const personName = found.contactName ?? '';
        texts.push({ unitId, unitName, personName, url: url.toString(), text: `【${office?.shortName ?? ''}】${unitName}${personName}同志：${roundLabel(round)}请于${clockText(round.cutoffAt)}前报送，点此填报（仅限本人，72小时内有效）：${url.toString()}` });
      }
      tx.audit({ action: 'round.reminders_copied', subjectType: 'Round', subjectId: roundId, summary: `复制催报文字 ${texts.length} 份`, detail: { unitIds: texts.map((text) => text.unitId) } });
      return texts;
    });
  }
}
