import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { ADMINISTRATOR_ROLES, DomainError, type Ctx, type Id, type Role } from '@wudan/kernel-core';
import { foundOffice, type OfficeView } from '@wudan/tenancy-server';
import { administratorsNotThree } from '../domain/access.errors.js';
import { INVITATION_HOURS } from '../domain/invitation.rules.js';
import { personDetails } from '../domain/person-details.rules.js';
import { administratorsInvited, type AdministratorInvitation } from '../events/administrators-invited.js';
import { IssueInvitation, type InvitationLink } from './issue-invitation.js';

/** An administrator of a new office with the link that the founder hands over. */
export type FoundedAdministrator = AdministratorInvitation & InvitationLink;

export interface CreatedOfficeView {
  readonly office: OfficeView;
  readonly administrators: FoundedAdministrator[];
}

export interface CreateOfficeInput {
  readonly parentId: Id;
  readonly name: string;
  readonly shortName: string;
  readonly level: string;
  readonly regionCode: string;
  readonly administrators: readonly { readonly role: Role; readonly personName: string; readonly phone?: string | null }[];
}

/**
 * An office below one's own: the tree gets a node, and the new office gets a letter with its settings and the
 * invitations of its three administrators. The founder never writes inside the new office's wall.
 */
@Injectable()
export class CreateOffice {
  constructor(
    private readonly units: UnitOfWork,
    private readonly links: IssueInvitation,
  ) {}

  /** @throws DomainError ADMINISTRATORS_NOT_THREE, PERSON_NAME_INVALID, PHONE_INVALID and those of founding an office */
  execute(ctx: Ctx, input: CreateOfficeInput): Promise<CreatedOfficeView> {
    return this.units.run(ctx, async (tx) => {
      const roles = input.administrators.map((each) => each.role);
      if (roles.length !== 3 || ADMINISTRATOR_ROLES.some((role) => !roles.includes(role))) throw administratorsNotThree();
      const people = input.administrators.map((each) => ({ role: each.role, personName: each.personName, phone: each.phone ?? null }));
      const office = await foundOffice(tx, input);
      const administrators = await this.inviteAdministrators(tx, office, people);
      return { office, administrators };
    });
  }

  /** Issues the links of a new office's administrators and sends it their invitations. @throws DomainError PERSON_NAME_INVALID, PHONE_INVALID */
  async inviteAdministrators(tx: Tx, office: OfficeView, people: readonly { role: Role; personName: string; phone: string | null }[]): Promise<FoundedAdministrator[]> {
    const expiresAt = new Date(tx.now.getTime() + INVITATION_HOURS * 3_600_000);
    const administrators: FoundedAdministrator[] = [];
    for (const person of people) {
      const details = personDetails(person);
      if (details instanceof DomainError) throw details;
      const invitation = { id: tx.id(), role: details.role, personName: details.personName, phone: details.phone, expiresAt: expiresAt.toISOString() };
      administrators.push({ ...invitation, ...(await this.links.issue(tx, { id: invitation.id, officeId: office.id, expiresAt })) });
    }
    tx.send(office.id, administratorsInvited, {
      invitations: administrators.map(({ id, role, personName, phone, expiresAt: until }) => ({ id, role, personName, phone, expiresAt: until })),
    });
    return administrators;
  }
}
