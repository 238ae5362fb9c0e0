import { Injectable } from '@nestjs/common';
import { markedSecret } from '@wudan/evidence-server';
import { UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { isMemberOn, programmeUnitsOf } from '@wudan/pilots-server';
import { findContacts } from '@wudan/prompts-server';
import { findUnits } from '@wudan/tenancy-server';
import { OpinionsRepository } from '../data/opinions.repository.js';
import { opinionAsked, opinionNoSeat, opinionPeers } from '../domain/inquiry.errors.js';
import { checkedText } from '../domain/inquiry-text.rules.js';
import { checkDueDay, pilotFor } from './inquiry-pilot.js';
import { postOpinionCards, type OpinionCard } from './post-opinion-cards.js';
import { opinionList, type OpinionListView } from './read-opinions.js';

export interface AskPeersInput {
  readonly pilotId: Id;
  /** Absent: all other units of the programme. */
  readonly unitIds?: readonly Id[] | null;
  readonly dueOn: LocalDate;
  readonly question: string;
}

const MOST_NAMED = 5;

/** 互评: asks the other units of the programme about this one, by a card with five levels to each unit's contact. */
@Injectable()
export class AskPeers {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, OPINION_PEERS, OPINION_NO_SEAT, OPINION_ASKED, INQUIRY_DUE*, INQUIRY_TEXT_INVALID */
  execute(ctx: Ctx, input: AskPeersInput): Promise<OpinionListView> {
    return this.units.run(ctx, async (tx) => {
      const pilot = await pilotFor(ctx, tx, input.pilotId, 'ask', 'Opinion', 'input.pilotId');
      const question = checkedText(input.question, { label: '互评的内容', least: 0, most: 60, field: 'input.question' }, markedSecret);
      await checkDueDay(tx, input.dueOn, 'input.dueOn');
      const today = localDateOf(tx.now);
      const members = new Set((await programmeUnitsOf(tx, pilot.programmeId)).filter((unit) => isMemberOn(unit, today)).map(({ unitId }) => unitId));
      members.delete(pilot.unitId);
      const chosen = input.unitIds ? [...input.unitIds] : [...members];
      if (chosen.length === 0 || new Set(chosen).size < chosen.length || chosen.some((unitId) => !members.has(unitId))) throw opinionPeers();
      const units = new Map((await findUnits(tx, chosen)).map((unit) => [unit.id, unit]));
      const contacts = await findContacts(tx, chosen);
      const asked = chosen.map((unitId) => ({ unitId, name: units.get(unitId)?.name ?? '', seatId: contacts.get(unitId)?.contact ?? null }));
      const mute = asked.filter(({ seatId }) => seatId === null).map(({ name }) => name);
      if (mute.length > 0) throw opinionNoSeat(`${mute.slice(0, MOST_NAMED).map((name) => `“${name}”`).join('、')}${mute.length > MOST_NAMED ? `等 ${mute.length} 个单位` : ''}`);
      const opinions = tx.repo(OpinionsRepository);
      const cards: OpinionCard[] = [];
      for (const { unitId, name, seatId } of asked) {
        const id = tx.id();
        if (!(await opinions.insert({ id, pilotId: pilot.id, unitId: pilot.unitId, kind: 'peer', way: 'seat', fromUnitId: unitId, fromName: name, question, dueOn: input.dueOn }, null))) throw opinionAsked(name, 'input.unitIds');
        if (seatId !== null) cards.push({ opinionId: id, unitId, unitName: name, seatId });
      }
      await postOpinionCards(tx, cards, { kind: 'peer', unitName: pilot.unitName, question, dueOn: input.dueOn });
      tx.audit({ action: 'opinion.peers_asked', subjectType: 'Pilot', subjectId: pilot.id, summary: `就${pilot.unitName}请 ${asked.length} 个单位互评`, detail: { units: asked.map(({ name }) => name), dueOn: input.dueOn } });
      return opinionList(ctx, tx, pilot);
    });
  }
}
