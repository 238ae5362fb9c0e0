import { Injectable } from '@nestjs/common';
import { markedSecret } from '@wudan/evidence-server';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findPilot, type PilotFacts } from '@wudan/pilots-server';
import { findContacts } from '@wudan/prompts-server';
import { findUnits } from '@wudan/tenancy-server';
import { OpinionsRepository, type OpinionToken } from '../data/opinions.repository.js';
import { opinionAsked, opinionItself, opinionPartners, opinionSettled, opinionNoLink } from '../domain/inquiry.errors.js';
import { checkedText } from '../domain/inquiry-text.rules.js';
import { LINK_DAYS } from '../domain/opinion.js';
import { pilotFor } from './inquiry-pilot.js';
import { MakeLinks, type IssuedLink, type MadeLink } from './make-links.js';
import { postOpinionCards, type OpinionCard } from './post-opinion-cards.js';
import { opinionList, type OpinionListView } from './read-opinions.js';

export interface AskOpinionsInput {
  readonly pilotId: Id;
  readonly partners: readonly { readonly unitId?: Id | null | undefined; readonly name?: string | null | undefined }[];
  readonly question: string;
  /** Units of the register that have a contact are asked by card instead of a link. */
  readonly byCard?: boolean | null;
}

export interface OpinionsAsked {
  readonly list: OpinionListView;
  readonly links: readonly IssuedLink[];
}

interface Partner {
  readonly unitId: Id | null;
  readonly name: string;
}

const DAY_MS = 86_400_000;
const MOST_PARTNERS = 50;

/** Asks partner units by links without an account: one each, for fourteen days, once, for the unit that it was made for; or by card those that have a contact. */
@Injectable()
export class AskOpinions {
  constructor(
    private readonly units: UnitOfWork,
    private readonly links: MakeLinks,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, OPINION_PARTNERS, OPINION_ITSELF, OPINION_ASKED, INQUIRY_TEXT_INVALID, INQUIRY_CLASSIFIED */
  execute(ctx: Ctx, input: AskOpinionsInput): Promise<OpinionsAsked> {
    return this.units.run(ctx, async (tx) => {
      const pilot = await pilotFor(ctx, tx, input.pilotId, 'ask', 'Opinion', 'input.pilotId');
      const question = checkedText(input.question, { label: '征求意见的内容', least: 0, most: 200, field: 'input.question' }, markedSecret);
      const partners = await partnersOf(tx, pilot, input.partners);
      const opinions = tx.repo(OpinionsRepository);
      const contacts = input.byCard === true ? await findContacts(tx, partners.flatMap(({ unitId }) => unitId ?? [])) : null;
      const links: IssuedLink[] = [];
      const cards: OpinionCard[] = [];
      const dueOn = localDateOf(new Date(tx.now.getTime() + LINK_DAYS * DAY_MS));
      for (const [index, partner] of partners.entries()) {
        const id = tx.id();
        const seatId = partner.unitId === null ? null : (contacts?.get(partner.unitId)?.contact ?? null);
        const row = { id, pilotId: pilot.id, unitId: pilot.unitId, kind: 'partner', way: seatId === null ? 'link' : 'seat', fromUnitId: partner.unitId, fromName: partner.name, question, dueOn } as const;
        const link = seatId === null ? this.#newLink(tx) : null;
        if (!(await opinions.insert(row, link?.token ?? null))) throw opinionAsked(partner.name, `input.partners.${index}`);
        if (seatId !== null && partner.unitId !== null) cards.push({ opinionId: id, unitId: partner.unitId, unitName: partner.name, seatId });
        if (link) links.push(await this.links.show(link.made, { opinionId: id, label: partner.name, expiresAt: link.token.expiresAt }));
      }
      await postOpinionCards(tx, cards, { kind: 'partner', unitName: pilot.unitName, question, dueOn });
      tx.audit({
        action: 'opinion.asked',
        subjectType: 'Pilot',
        subjectId: pilot.id,
        summary: `就${pilot.unitName}向 ${partners.length} 个协作单位征求意见`,
        detail: { partners: partners.map(({ name }) => name), cards: cards.length, opinionIds: links.flatMap(({ opinionId }) => opinionId ?? []) },
      });
      return { list: await opinionList(ctx, tx, pilot), links };
    });
  }

  /** A new link for the same unit; the one before is dead from this moment. @throws DomainError NOT_FOUND, FORBIDDEN, OPINION_SETTLED, OPINION_NO_LINK */
  reissue(ctx: Ctx, id: Id): Promise<OpinionsAsked> {
    return this.units.run(ctx, async (tx) => {
      const opinions = tx.repo(OpinionsRepository);
      const opinion = await opinions.find(id);
      const pilot = opinion ? await findPilot(tx, opinion.pilotId) : null;
      if (!opinion || !pilot) throw notFound('意见', 'id');
      authorize(ctx, 'ask', 'Opinion', opinion, '意见', 'id');
      if (opinion.way !== 'link') throw opinionNoLink();
      if (opinion.answeredAt !== null || opinion.revokedAt !== null) throw opinionSettled();
      const { made, token, dueOn } = this.#newLink(tx);
      await opinions.renew(id, token, dueOn);
      tx.audit({ action: 'opinion.link_renewed', subjectType: 'Opinion', subjectId: id, summary: `重新生成${opinion.fromName}的意见链接，原链接作废`.slice(0, 200) });
      return { list: await opinionList(ctx, tx, pilot), links: [await this.links.show(made, { opinionId: id, label: opinion.fromName, expiresAt: token.expiresAt })] };
    });
  }

  #newLink(tx: Tx): { made: MadeLink; token: OpinionToken; dueOn: string } {
    const made = this.links.make('opinion', tx.officeId);
    const expiresAt = new Date(tx.now.getTime() + LINK_DAYS * DAY_MS);
    return { made, token: { hash: made.hash, expiresAt }, dueOn: localDateOf(expiresAt) };
  }
}

async function partnersOf(tx: Tx, pilot: PilotFacts, given: AskOpinionsInput['partners']): Promise<Partner[]> {
  if (given.length < 1 || given.length > MOST_PARTNERS || given.some(({ unitId, name }) => (unitId ?? '') === '' ? (name ?? '').trim() === '' : (name ?? '').trim() !== '')) throw opinionPartners();
  const units = new Map((await findUnits(tx, given.flatMap(({ unitId }) => unitId || []))).map((unit) => [unit.id, unit]));
  const today = localDateOf(tx.now);
  const partners = given.map(({ unitId, name }, index): Partner => {
    if (!unitId) return { unitId: null, name: checkedText(name ?? '', { label: '协作单位名称', least: 2, most: 60, field: `input.partners.${index}.name` }, markedSecret) };
    const unit = units.get(unitId);
    if (!unit || (unit.validTo !== null && unit.validTo < today)) throw notFound('单位', `input.partners.${index}.unitId`);
    if (unit.id === pilot.unitId) throw opinionItself(`input.partners.${index}.unitId`);
    return { unitId: unit.id, name: unit.name };
  });
  if (new Set(partners.map(({ name }) => name)).size < partners.length) throw opinionPartners();
  if (partners.some(({ name }) => name === pilot.unitName)) throw opinionItself();
  return partners;
}
