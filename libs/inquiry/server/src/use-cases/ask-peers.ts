import { Injectable } from '@nestjs/common';
import { markedSecret } from '@wudan/evidence-server';
import { UnitOfWork } from '@wudan/kernel-server';
import { instantOf, localDateOf, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { isMemberOn, programmeUnitsOf } from '@wudan/pilots-server';
import { ask, findContacts } from '@wudan/prompts-server';
import { findUnits } from '@wudan/tenancy-server';
import { OpinionsRepository } from '../data/opinions.repository.js';
import { opinionAsked, opinionNoSeat, opinionPeers } from '../domain/inquiry.errors.js';
import { checkedText } from '../domain/inquiry-text.rules.js';
import { PEER_SUBJECT, RATINGS } from '../domain/opinion.js';
import { peerDue } from '../events/inquiry-jobs.js';
import { checkDueDay, pilotFor } from './inquiry-pilot.js';
import { opinionList, type OpinionListView } from './read-opinions.js';

export interface AskPeersInput {
  readonly pilotId: Id;
  /** Absent: all other units of the programme. */
  readonly unitIds?: readonly Id[] | null;
  readonly dueOn: LocalDate;
  readonly question: string;
}

const CLOSES_AT = '17:30';
const REMINDS_AT = '09:00';
const MOST_NAMED = 5;

const clip = (text: string, length: number): string => ([...text].length <= length ? text : `${[...text].slice(0, length - 1).join('')}…`);

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
      const cards = [];
      for (const { unitId, name, seatId } of asked) {
        const id = tx.id();
        if (!(await opinions.insert({ id, pilotId: pilot.id, unitId: pilot.unitId, kind: 'peer', way: 'seat', fromUnitId: unitId, fromName: name, question, dueOn: input.dueOn }, null))) throw opinionAsked(name, 'input.unitIds');
        if (seatId !== null) cards.push({ id, unitId, name, seatId });
        tx.schedule(peerDue, { opinionId: id }, { key: id, dueAt: instantOf(input.dueOn, REMINDS_AT) });
      }
      await ask(tx, cards.map(({ id, unitId, name, seatId }) => ({
        seatId, unitId, kind: 'choice' as const, title: '单位互评', dueAt: instantOf(input.dueOn, CLOSES_AT), subjectType: PEER_SUBJECT, subjectId: id,
        body: clip(`请评价${clip(pilot.unitName, 30)}与贵单位协作配合的情况${question === '' ? '' : `：${question}`}。评价不告知被评价单位。`, 120),
        facts: [{ label: '单位', value: clip(name, 40) }],
        options: RATINGS.map(({ id: option, label }) => ({ id: option, label })),
      })));
      tx.audit({ action: 'opinion.peers_asked', subjectType: 'Pilot', subjectId: pilot.id, summary: `就${pilot.unitName}请 ${asked.length} 个单位互评`, detail: { units: asked.map(({ name }) => name), dueOn: input.dueOn } });
      return opinionList(ctx, tx, pilot);
    });
  }
}
