import { formatInstant, useText, type Column } from '@wudan/kernel-ui';
import { useMemo } from 'react';
import { accessTexts } from '../i18n/access-texts.js';
import { ROLES } from '../roles.js';
import { INVITATION_STATES, mayReissue, type InvitationRow } from './invitations.graphql.js';

interface InvitationColumnsInput {
  readonly chosen: ReadonlySet<string>;
  /** Being revoked: still within the ten seconds in which that can be taken back. */
  readonly leaving: ReadonlySet<string>;
  readonly onChoose: (id: string, on: boolean) => void;
  readonly onRevoke: (invitation: InvitationRow) => void;
}

export function useInvitationColumns({ chosen, leaving, onChoose, onRevoke }: InvitationColumnsInput): readonly Column<InvitationRow>[] {
  const { t } = useText(accessTexts);
  return useMemo<readonly Column<InvitationRow>[]>(
    () => [
      {
        key: 'choose',
        title: t('invitations.choose'),
        acts: true,
        cell: (one) =>
          mayReissue(one) && !leaving.has(one.id) ? (
            <span className="check">
              <input
                type="checkbox"
                aria-label={t('invitations.chooseOne', { name: one.personName })}
                checked={chosen.has(one.id)}
                onChange={(event) => onChoose(one.id, event.target.checked)}
              />
            </span>
          ) : null,
      },
      { key: 'name', title: t('field.personName'), heads: true, cell: (one) => one.personName, sortBy: (one) => one.personName },
      { key: 'role', title: t('field.role'), cell: (one) => t(`role.${one.role}`), sortBy: (one) => ROLES.indexOf(one.role) },
      { key: 'unit', title: t('field.unit'), cell: (one) => one.unit?.name ?? '', sortBy: (one) => one.unit?.name ?? null },
      {
        key: 'state',
        title: t('invitations.state'),
        cell: (one) => t(`invitationState.${one.state}`),
        sortBy: (one) => INVITATION_STATES.indexOf(one.state),
      },
      { key: 'created', title: t('invitations.created'), cell: (one) => formatInstant(one.createdAt), sortBy: (one) => one.createdAt },
      { key: 'expires', title: t('invitations.expires'), cell: (one) => formatInstant(one.expiresAt), sortBy: (one) => one.expiresAt },
      {
        key: 'accepted',
        title: t('invitations.accepted'),
        cell: (one) => (one.acceptedAt === null ? '' : formatInstant(one.acceptedAt)),
        sortBy: (one) => one.acceptedAt,
      },
      {
        key: 'acts',
        title: t('invitations.acts'),
        acts: true,
        cell: (one) =>
          one.can.includes('revoke') ? (
            <button
              type="button"
              className="link-button danger"
              disabled={leaving.has(one.id)}
              aria-label={t('invitations.revokeOf', { name: one.personName })}
              onClick={() => onRevoke(one)}
            >
              {t('invitations.revoke')}
            </button>
          ) : null,
      },
    ],
    [t, chosen, leaving, onChoose, onRevoke],
  );
}
