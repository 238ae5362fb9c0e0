import { Injectable } from '@nestjs/common';
import { findSeats } from '@wudan/access-server';
import { cancelCards } from '@wudan/channels-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { PromptsRepository } from '../data/prompts.repository.js';
import { askingCard } from '../domain/card-of.rules.js';
import { postAgain, quietUntil } from './post-again.js';
import { findContacts } from './find-contacts.js';

/** A unit's waiting prompts go to whoever is its contact now, each as a new version. History stays with the unit. */
export async function moveToContact(tx: Tx, unitId: Id): Promise<number> {
  const prompts = tx.repo(PromptsRepository);
  const contact = (await findContacts(tx, [unitId])).get(unitId)?.contact ?? null;
  if (contact === null) return 0;
  const waiting = (await prompts.waitingOf({ unitId })).filter((prompt) => prompt.seatId !== contact);
  if (waiting.length === 0) return 0;
  const held = (await quietUntil(tx, [contact])).get(contact) ?? null;
  await cancelCards(tx, waiting.map((prompt) => prompt.id));
  await prompts.move(waiting.map(({ id, critical }) => ({ id, seatId: contact, heldUntil: critical ? null : held })));
  const moved = await prompts.findMany(waiting.map((prompt) => prompt.id));
  await postAgain(tx, moved.map((prompt) => ({ prompt, seatId: contact, kind: 'card' as const, card: askingCard(prompt) })));
  for (const prompt of moved) tx.audit({ action: 'prompt.moved', subjectType: 'Prompt', subjectId: prompt.id, summary: `转交现任联络员：${prompt.title}` });
  return moved.length;
}

/** After a seat of a unit was taken or ended. */
@Injectable()
export class MovePrompts {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, seatId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const seat = (await findSeats(tx, [seatId]))[0];
      if (seat?.unitId == null) return;
      const holders = await findSeats(tx, (await tx.repo(PromptsRepository).waitingOf({ unitId: seat.unitId })).map((prompt) => prompt.seatId));
      if (holders.some((holder) => holder.ended)) await moveToContact(tx, seat.unitId);
    });
  }
}
