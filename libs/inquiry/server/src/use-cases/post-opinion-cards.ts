import type { Tx } from '@wudan/kernel-server';
import { clip, instantOf, type Id, type LocalDate } from '@wudan/kernel-core';
import { ask } from '@wudan/prompts-server';
import { PEER_SUBJECT, RATINGS, type OpinionKind } from '../domain/opinion.js';
import { peerDue } from '../events/inquiry-jobs.js';

const CLOSES_AT = '17:30';
const REMINDS_AT = '09:00';
const TITLES: Readonly<Record<OpinionKind, string>> = { partner: '协作单位意见', peer: '单位互评' };

export interface OpinionCard {
  readonly opinionId: Id;
  readonly unitId: Id;
  readonly unitName: string;
  readonly seatId: Id;
}

/** Asks the contacts of units what they think of another unit: one card with five levels each, and a reminder on the morning of the last day. */
export async function postOpinionCards(tx: Tx, cards: readonly OpinionCard[], about: { readonly kind: OpinionKind; readonly unitName: string; readonly question: string; readonly dueOn: LocalDate }): Promise<void> {
  const { kind, question, dueOn } = about;
  await ask(tx, cards.map(({ opinionId, unitId, unitName, seatId }) => ({
    seatId, unitId, kind: 'choice' as const, title: TITLES[kind], dueAt: instantOf(dueOn, CLOSES_AT), subjectType: PEER_SUBJECT, subjectId: opinionId,
    body: clip(`请评价${clip(about.unitName, 30)}与贵单位协作配合的情况${question === '' ? '' : `：${clip(question, 50)}`}。评价不告知被评价单位。`, 120),
    facts: [{ label: '单位', value: clip(unitName, 40) }],
    options: RATINGS.map(({ id, label }) => ({ id, label })),
  })));
  for (const { opinionId } of cards) tx.schedule(peerDue, { opinionId }, { key: opinionId, dueAt: instantOf(dueOn, REMINDS_AT) });
}
