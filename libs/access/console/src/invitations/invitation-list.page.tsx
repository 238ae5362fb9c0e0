import { Button } from 'antd';
import {
  DataTable,
  Empty,
  Page,
  PrintButton,
  ProblemAlert,
  SelectFilter,
  Toolbar,
  useAction,
  useCan,
  useConnection,
  useText,
  useToasts,
  useUrlValue,
} from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { accessTexts } from '../i18n/access-texts.js';
import { useInvitationColumns } from './invitation-columns.js';
import { INVITATIONS, INVITATION_STATES, mayReissue, REVOKE_INVITATION, type InvitationRow } from './invitations.graphql.js';

/** Invitations of the office: who has not come yet, and the way to their printed codes. */
export function InvitationListPage(): ReactNode {
  const { t } = useText(accessTexts);
  const can = useCan();
  const navigate = useNavigate();
  const { doLater } = useToasts();
  const [state] = useUrlValue('state');
  const invitations = useConnection(
    INVITATIONS,
    { first: 200, state: INVITATION_STATES.find((one) => one === state) ?? null },
    (data) => data.invitations,
  );
  const revoke = useAction(REVOKE_INVITATION);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const reissuable = invitations.rows.filter((one) => mayReissue(one) && !leaving.has(one.id));

  const choose = (id: string, on: boolean): void => {
    setChosen((now) => new Set(on ? [...now, id] : [...now].filter((one) => one !== id)));
  };
  const revokeLater = (invitation: InvitationRow): void => {
    setLeaving((now) => new Set([...now, invitation.id]));
    choose(invitation.id, false);
    const back = (): void => setLeaving((now) => new Set([...now].filter((id) => id !== invitation.id)));
    doLater(
      t('invitations.revoked', { name: invitation.personName }),
      () => void revoke.run({ id: invitation.id }).then(back),
      back,
    );
  };
  const columns = useInvitationColumns({ chosen, leaving, onChoose: choose, onRevoke: revokeLater });
  const toSheet = (ids: readonly string[]): void => {
    void navigate('/invitations/sheet', { state: { ids } });
  };

  return (
    <Page
      title={t('invitations.title')}
      summary={t('invitations.summary')}
      actions={
        <>
          <PrintButton />
          {reissuable.length > 0 && (
            <Button onClick={() => toSheet(chosen.size > 0 ? [...chosen] : reissuable.map((one) => one.id))}>
              {chosen.size > 0 ? t('invitations.toSheet', { n: chosen.size }) : t('invitations.allOpen')}
            </Button>
          )}
          {can('create', 'Invitation') && (
            <Button type="primary" onClick={() => void navigate('/people/invite')}>
              {t('people.invite')}
            </Button>
          )}
        </>
      }
    >
      <Toolbar label={t('invitations.filters')}>
        <SelectFilter
          param="state"
          label={t('invitations.state')}
          all={t('invitations.allStates')}
          choices={INVITATION_STATES.map((one) => ({ value: one, label: t(`invitationState.${one}`) }))}
        />
      </Toolbar>
      <ProblemAlert problems={revoke.problems} />
      <DataTable
        caption={t('invitations.caption')}
        columns={columns}
        rows={invitations.rows}
        rowKey={(one) => one.id}
        total={invitations.total}
        loading={invitations.loading}
        problems={invitations.problems}
        empty={
          <Empty
            text={t('invitations.empty')}
            action={can('create', 'Invitation') ? <Link to="/people/invite">{t('people.invite')}</Link> : undefined}
          />
        }
      />
    </Page>
  );
}
