import { Button } from 'antd';
import {
  DataTable,
  Empty,
  Loading,
  Notice,
  Page,
  PrintButton,
  ProblemAlert,
  QrCards,
  useAction,
  useConnection,
  useText,
  type Column,
} from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { accessTexts } from '../i18n/access-texts.js';
import type { IssuedInvitation } from '../people/people.graphql.js';
import { useViewer } from '../session/session-context.js';
import { invitationCard } from './invitation-card.js';
import { INVITATIONS, mayReissue, REISSUE_INVITATIONS, type InvitationRow } from './invitations.graphql.js';

/** Ids handed over by the list; anything else in the history state is ignored. */
function idsOf(state: unknown): ReadonlySet<string> | null {
  const ids = typeof state === 'object' && state !== null && 'ids' in state ? state.ids : null;
  return Array.isArray(ids) ? new Set(ids.filter((id): id is string => typeof id === 'string')) : null;
}

/** Codes of the chosen invitations (all open ones when none were chosen), eight on an A4 page. */
export function InvitationSheetPage(): ReactNode {
  const { t } = useText(accessTexts);
  const location = useLocation();
  const [issued, setIssued] = useState<readonly IssuedInvitation[] | null>(null);
  const back = <Link to="/invitations">{t('sheet.toList')}</Link>;
  return (
    <Page
      title={t('sheet.title')}
      summary={t('sheet.summary')}
      actions={
        <>
          {back}
          {issued !== null && <PrintButton />}
        </>
      }
    >
      {issued === null ? <Chosen ids={idsOf(location.state)} back={back} onIssued={setIssued} /> : <Sheet issued={issued} />}
    </Page>
  );
}

interface ChosenProps {
  readonly ids: ReadonlySet<string> | null;
  readonly back: ReactNode;
  readonly onIssued: (issued: readonly IssuedInvitation[]) => void;
}

function Chosen({ ids, back, onIssued }: ChosenProps): ReactNode {
  const { t } = useText(accessTexts);
  const invitations = useConnection(INVITATIONS, { first: 200 }, (data) => data.invitations);
  const reissue = useAction(REISSUE_INVITATIONS);
  const rows = invitations.rows.filter((one) => mayReissue(one) && (ids === null || ids.has(one.id)));
  const columns = useMemo<readonly Column<InvitationRow>[]>(
    () => [
      { key: 'name', title: t('field.personName'), heads: true, cell: (one) => one.personName },
      { key: 'role', title: t('field.role'), cell: (one) => t(`role.${one.role}`) },
      { key: 'unit', title: t('field.unit'), cell: (one) => one.unit?.name ?? '' },
    ],
    [t],
  );
  const submit = async (): Promise<void> => {
    const data = await reissue.run({ ids: rows.map((one) => one.id) });
    if (data !== null) onIssued(data.reissueInvitations);
  };
  if (invitations.problems.length > 0) return <ProblemAlert problems={invitations.problems} />;
  if (invitations.loading) return <Loading />;
  if (rows.length === 0) return <Empty text={t('sheet.none')} action={back} />;
  return (
    <>
      <Notice tone="warn">{t('sheet.warn', { n: rows.length })}</Notice>
      <ProblemAlert problems={reissue.problems} />
      <DataTable caption={t('invitations.caption')} columns={columns} rows={rows} rowKey={(one) => one.id} empty={null} />
      <div>
        <Button type="primary" loading={reissue.busy} onClick={() => void submit()}>
          {t('sheet.reissue')}
        </Button>
      </div>
    </>
  );
}

function Sheet({ issued }: { readonly issued: readonly IssuedInvitation[] }): ReactNode {
  const text = useText(accessTexts);
  const viewer = useViewer();
  return (
    <>
      <div className="no-print">
        <Notice tone="warn" live>
          {text.t('sheet.done', { n: issued.length })}
        </Notice>
      </div>
      <QrCards
        instruction={text.t('sheet.scan')}
        cards={issued.map((one) => invitationCard(one, viewer.seat.officeName, text))}
      />
    </>
  );
}
