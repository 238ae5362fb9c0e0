import { formatInstant, type QrCard, type Translate } from '@wudan/kernel-ui';
import type { zh } from '../i18n/zh.js';
import type { IssuedInvitation } from '../people/people.graphql.js';

/** An issued invitation as a card to cut out. */
export function invitationCard(
  { invitation, url, qrSvg }: IssuedInvitation,
  officeName: string,
  { t }: { readonly t: Translate<keyof typeof zh> },
): QrCard {
  return {
    id: invitation.id,
    title: invitation.personName,
    lines: [
      officeName,
      ...(invitation.unit === null ? [] : [invitation.unit.name]),
      t(`role.${invitation.role}`),
      `${t('invitations.expires')} ${formatInstant(invitation.expiresAt)}`,
    ],
    url,
    qrSvg,
  };
}
