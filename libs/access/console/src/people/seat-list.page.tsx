import { Button } from 'antd';
import {
  CheckFilter,
  DataTable,
  Empty,
  Page,
  PrintButton,
  SelectFilter,
  Signature,
  TextFilter,
  Toolbar,
  useCan,
  useConnection,
  useText,
  useUrlValue,
  type Column,
} from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { accessTexts } from '../i18n/access-texts.js';
import { roleOf, ROLES } from '../roles.js';
import { EndSeatDialog } from './end-seat-dialog.js';
import { GrantSeatDialog } from './grant-seat-dialog.js';
import { SEATS, type SeatRow } from './people.graphql.js';

type Doing = { readonly what: 'end' | 'grant'; readonly seat: SeatRow } | null;

/** Who sits where: every seat of the office that this seat may see. */
export function SeatListPage(): ReactNode {
  const { t } = useText(accessTexts);
  const can = useCan();
  const navigate = useNavigate();
  const [search] = useUrlValue('q');
  const [role] = useUrlValue('role');
  const [ended] = useUrlValue('ended');
  const [doing, setDoing] = useState<Doing>(null);
  const seats = useConnection(
    SEATS,
    { first: 200, search: search || null, role: roleOf(role) ?? null, includeEnded: ended === '1' },
    (data) => data.seats,
  );
  const columns = useColumns(setDoing);
  const close = (): void => setDoing(null);
  return (
    <Page
      title={t('people.title')}
      summary={t('people.summary')}
      actions={
        <>
          <PrintButton />
          {can('create', 'Invitation') && (
            <Button type="primary" onClick={() => void navigate('/people/invite')}>
              {t('people.invite')}
            </Button>
          )}
        </>
      }
    >
      <Toolbar label={t('people.filters')}>
        <TextFilter param="q" label={t('people.search')} />
        <SelectFilter
          param="role"
          label={t('field.role')}
          all={t('people.allRoles')}
          choices={ROLES.map((one) => ({ value: one, label: t(`role.${one}`) }))}
        />
        <CheckFilter param="ended" label={t('people.ended')} />
      </Toolbar>
      <DataTable
        caption={t('people.caption')}
        columns={columns}
        rows={seats.rows}
        rowKey={(seat) => seat.id}
        total={seats.total}
        loading={seats.loading}
        problems={seats.problems}
        empty={<Empty text={t('people.empty')} action={<Link to="/people">{t('audit.clear')}</Link>} />}
      />
      <Signature />
      {doing?.what === 'end' && <EndSeatDialog seat={doing.seat} onClose={close} />}
      {doing?.what === 'grant' && <GrantSeatDialog seat={doing.seat} onClose={close} />}
    </Page>
  );
}

function useColumns(onDo: (doing: Doing) => void): readonly Column<SeatRow>[] {
  const { t } = useText(accessTexts);
  return useMemo<readonly Column<SeatRow>[]>(
    () => [
      { key: 'name', title: t('field.personName'), heads: true, cell: (seat) => seat.personName, sortBy: (seat) => seat.personName },
      { key: 'role', title: t('field.role'), cell: (seat) => t(`role.${seat.role}`), sortBy: (seat) => ROLES.indexOf(seat.role) },
      { key: 'unit', title: t('field.unit'), cell: (seat) => seat.unit?.name ?? '', sortBy: (seat) => seat.unit?.name ?? null },
      { key: 'account', title: t('people.account'), cell: (seat) => seat.account ?? t('people.notYet'), sortBy: (seat) => seat.account },
      { key: 'phone', title: t('field.phone'), cell: (seat) => seat.phone ?? '' },
      { key: 'started', title: t('people.started'), cell: (seat) => seat.startedOn, sortBy: (seat) => seat.startedOn },
      { key: 'ended', title: t('people.endedOn'), cell: (seat) => seat.endedOn ?? '', sortBy: (seat) => seat.endedOn },
      {
        key: 'acts',
        title: t('people.acts'),
        acts: true,
        cell: (seat) => <SeatActions seat={seat} onDo={onDo} />,
      },
    ],
    [t, onDo],
  );
}

function SeatActions({ seat, onDo }: { readonly seat: SeatRow; readonly onDo: (doing: Doing) => void }): ReactNode {
  const { t } = useText(accessTexts);
  if (seat.endedOn !== null) return null;
  const whose = `${seat.personName}，${t(`role.${seat.role}`)}`;
  return (
    <span className="row">
      {seat.can.includes('grant') && (
        <button
          type="button"
          className="link-button"
          aria-label={`${t('people.grant')}：${whose}`}
          onClick={() => onDo({ what: 'grant', seat })}
        >
          {t('people.grant')}
        </button>
      )}
      {seat.can.includes('end') && (
        <button
          type="button"
          className="link-button danger"
          aria-label={`${t('people.end')}：${whose}`}
          onClick={() => onDo({ what: 'end', seat })}
        >
          {t('people.end')}
        </button>
      )}
    </span>
  );
}
