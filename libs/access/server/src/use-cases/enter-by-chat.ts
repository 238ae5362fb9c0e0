import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, UnitOfWork, type CryptoProvider, type Tx } from '@wudan/kernel-server';
import { systemCtx, UNIT_ROLES, type Clock, type Id, type Role } from '@wudan/kernel-core';
import { findOffice, findUnit } from '@wudan/tenancy-server';
import { DoorReadModel } from '../data/door.read-model.js';
import { InvitationsRepository } from '../data/invitations.repository.js';
import { PeopleRepository } from '../data/people.repository.js';
import { SeatsRepository } from '../data/seats.repository.js';
import { invitationNeedsPassword, tokenInvalid } from '../domain/access.errors.js';
import { hashPassword } from './passwords.js';
import { TakeSeat } from './take-seat.js';

const LINK_HOURS = 72;
const HOUR_MS = 3_600_000;

/** Whom a link is for; what the person confirms with 确认是我. */
export interface ChatEntryView {
  readonly officeId: Id;
  readonly officeName: string;
  readonly unitName: string | null;
  readonly role: Role;
  readonly personName: string;
  readonly expiresAt: Date;
}

/**
 * The two links that lead into a chat: one to a seat that exists, and an open invitation of a unit's person, who thereby
 * takes the seat without choosing a password. Callable by the channels.
 */
@Injectable()
export class EnterByChat {
  constructor(
    private readonly units: UnitOfWork,
    private readonly door: DoorReadModel,
    private readonly seats: TakeSeat,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  /** A link token for a current seat: 128 bits, single use, 72 hours, stored as a hash. */
  async issue(tx: Tx, seatId: Id): Promise<{ token: string; expiresAt: Date }> {
    const token = this.crypto.newToken(128);
    const expiresAt = new Date(tx.now.getTime() + LINK_HOURS * HOUR_MS);
    await tx.repo(PeopleRepository).addToken({ hash: this.crypto.hashToken(token), kind: 'chat_link', officeId: tx.officeId, subjectId: seatId, expiresAt });
    return { token, expiresAt };
  }

  /** @throws DomainError TOKEN_INVALID when unknown, used, expired, or its seat has ended; INVITATION_NEEDS_PASSWORD for staff of the office */
  async look(clock: Clock, token: string): Promise<ChatEntryView> {
    const found = await this.#find(clock, token);
    return this.units.read(systemCtx(found.officeId, clock, 'chat-entry'), (tx) => this.#describe(tx, found));
  }

  /**
   * Spends the token inside the caller's unit of work, which is a system one of the token's office, and gives the seat.
   * Of two at once one wins.
   * @throws DomainError TOKEN_INVALID, INVITATION_NEEDS_PASSWORD, SEAT_EXISTS
   */
  async take(tx: Tx, token: string): Promise<Id> {
    const found = await this.#find(tx.ctx.clock, token);
    if (found.officeId !== tx.officeId) throw tokenInvalid();
    const view = await this.#describe(tx, found);
    if (!(await tx.repo(PeopleRepository).spendToken(this.crypto.hashToken(token), found.kind))) throw tokenInvalid();
    return found.kind === 'chat_link' ? found.subjectId : this.#join(tx, found.subjectId, view);
  }

  /** 不是我: the token dies; whoever invited sees it in the trail. @throws DomainError TOKEN_INVALID */
  async refuse(clock: Clock, token: string, origin: string): Promise<void> {
    const found = await this.#find(clock, token);
    await this.units.run({ ...systemCtx(found.officeId, clock, 'chat-entry'), origin }, async (tx) => {
      const view = await this.#describe(tx, found);
      if (!(await tx.repo(PeopleRepository).spendToken(this.crypto.hashToken(token), found.kind))) throw tokenInvalid();
      if (found.kind === 'invitation') await tx.repo(InvitationsRepository).leaveOpen(found.subjectId, { state: 'revoked' });
      tx.audit({ action: 'chat_link.refused', subjectType: 'Seat', subjectId: found.subjectId, summary: `收到链接的人表示不是 ${view.personName}，链接已作废` });
    });
  }

  async #find(clock: Clock, token: string): Promise<{ kind: 'chat_link' | 'invitation'; officeId: Id; subjectId: Id; expiresAt: Date }> {
    if (token.length < 16 || token.length > 64) throw tokenInvalid();
    const hash = this.crypto.hashToken(token);
    for (const kind of ['chat_link', 'invitation'] as const) {
      const row = await this.door.token(hash, kind, clock.now());
      if (row?.officeId && row.subjectId) return { kind, officeId: row.officeId, subjectId: row.subjectId, expiresAt: row.expiresAt };
    }
    throw tokenInvalid();
  }

  async #describe(tx: Tx, found: { kind: 'chat_link' | 'invitation'; officeId: Id; subjectId: Id; expiresAt: Date }): Promise<ChatEntryView> {
    const subject = found.kind === 'chat_link' ? await tx.repo(SeatsRepository).find(found.subjectId) : await tx.repo(InvitationsRepository).find(found.subjectId);
    const alive = subject !== null && ('endedOn' in subject ? subject.endedOn === null : subject.state === 'open' && subject.expiresAt > tx.now);
    if (!alive) throw tokenInvalid();
    if (found.kind === 'invitation' && !UNIT_ROLES.includes(subject.role)) throw invitationNeedsPassword();
    const office = await findOffice(tx, found.officeId);
    const unit = subject.unitId === null ? null : await findUnit(tx, subject.unitId);
    return { officeId: found.officeId, officeName: office?.name ?? '', unitName: unit?.name ?? null, role: subject.role, personName: subject.personName, expiresAt: found.expiresAt };
  }

  /** The invited person gets an account that nobody can sign in to: a password is set later, by an invitation or by the office. */
  async #join(tx: Tx, invitationId: Id, view: ChatEntryView): Promise<Id> {
    const invitations = tx.repo(InvitationsRepository);
    const invitation = await invitations.find(invitationId);
    if (!invitation) throw tokenInvalid();
    const id = tx.id();
    const person = { id, account: `chat-${id.replaceAll('-', '').slice(-16)}`, name: view.personName };
    await tx.repo(PeopleRepository).add({ ...person, passwordHash: await hashPassword(this.crypto.newToken(256)) });
    const phone = invitation.phoneCipher === null ? null : this.crypto.decryptField(tx.officeId, 'invitation.phone', invitation.phoneCipher);
    const seat = await this.seats.take(tx, person, {
      role: invitation.role,
      unitId: invitation.unitId,
      unitName: view.unitName,
      phoneCipher: phone === null ? null : this.crypto.encryptField(tx.officeId, 'seat.phone', phone),
    });
    if (!(await invitations.leaveOpen(invitationId, { state: 'accepted', acceptedAt: tx.now, acceptedSeatId: seat.id }))) throw tokenInvalid();
    tx.audit({ action: 'invitation.accepted', subjectType: 'Invitation', subjectId: invitationId, summary: `${view.personName} 在聊天中接受邀请` });
    return seat.id;
  }
}
