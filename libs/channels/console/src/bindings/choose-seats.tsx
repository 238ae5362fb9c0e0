import { Button } from 'antd';
import { useViewer } from '@wudan/access-console';
import {
  DataTable,
  Empty,
  ProblemAlert,
  TextFilter,
  Toolbar,
  useAction,
  useConnection,
  useText,
  useUrlValue,
  type Column,
} from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { channelTexts } from '../i18n/channel-texts.js';
import { CHAT_BINDINGS, CHAT_SEATS, ISSUE_CHAT_LINKS, type ChatLink, type ChatSeat } from './bindings.graphql.js';

/**
 * A list of people to choose from: of one unit when the URL names it. A link lets its bearer answer, so there are none for colleagues:
 * only for people of units and for oneself.
 */
export function ChooseSeats({ onIssued }: { readonly onIssued: (links: readonly ChatLink[]) => void }): ReactNode {
  const { t } = useText(channelTexts);
  const own = useViewer().seat.id;
  const [search] = useUrlValue('q');
  const [unit] = useUrlValue('unit');
  const seats = useConnection(CHAT_SEATS, { first: 200, search: search || null }, (data) => data.seats);
  const bindings = useConnection(CHAT_BINDINGS, { first: 200, state: 'active' }, (data) => data.chatBindings);
  const issue = useAction(ISSUE_CHAT_LINKS);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = seats.rows.filter((seat) => (unit === '' ? seat.unit !== null || seat.id === own : seat.unit?.id === unit));
  const bound = useMemo(() => new Set(bindings.rows.map((one) => one.seatId)), [bindings.rows]);
  const columns = useColumns(bound, chosen, setChosen);
  const ids = rows.map((seat) => seat.id).filter((id) => chosen.has(id));
  const submit = async (): Promise<void> => {
    const data = await issue.run({ seatIds: ids });
    if (data !== null) onIssued(data.issueChatLinks);
  };
  return (
    <>
      <Toolbar label={t('links.filters')}>
        <TextFilter param="q" label={t('links.search')} />
        <Button onClick={() => setChosen(new Set(rows.map((seat) => seat.id).filter((id) => !bound.has(id))))}>{t('links.chooseUnbound')}</Button>
      </Toolbar>
      <ProblemAlert problems={issue.problems} />
      <DataTable
        caption={t('links.caption')}
        columns={columns}
        rows={rows}
        rowKey={(seat) => seat.id}
        loading={seats.loading}
        problems={seats.problems}
        empty={<Empty text={t('links.empty')} action={<Link to="/people">{t('links.toPeople')}</Link>} />}
      />
      <div className="row">
        <Button type="primary" disabled={ids.length === 0} loading={issue.busy} onClick={() => void submit()}>
          {t('links.submit', { n: ids.length })}
        </Button>
        {ids.length === 0 && <span className="quiet">{t('links.none')}</span>}
      </div>
    </>
  );
}

function useColumns(
  bound: ReadonlySet<string>,
  chosen: ReadonlySet<string>,
  onChosen: (chosen: ReadonlySet<string>) => void,
): readonly Column<ChatSeat>[] {
  const { t } = useText(channelTexts);
  return useMemo<readonly Column<ChatSeat>[]>(() => {
    const toggle = (id: string, on: boolean): void => {
      onChosen(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
    };
    return [
      {
        key: 'choose',
        title: t('links.choose'),
        acts: true,
        cell: (seat) => (
          <span className="check">
            <input
              type="checkbox"
              aria-label={t('links.chooseOne', { name: seat.personName })}
              checked={chosen.has(seat.id)}
              onChange={(event) => toggle(seat.id, event.target.checked)}
            />
          </span>
        ),
      },
      { key: 'name', title: t('field.personName'), heads: true, cell: (seat) => seat.personName, sortBy: (seat) => seat.personName },
      { key: 'role', title: t('field.role'), cell: (seat) => t(`role.${seat.role}`), sortBy: (seat) => seat.role },
      { key: 'unit', title: t('field.unit'), cell: (seat) => seat.unit?.name ?? '', sortBy: (seat) => seat.unit?.name ?? null },
      {
        key: 'bound',
        title: t('links.bound'),
        cell: (seat) => t(bound.has(seat.id) ? 'links.isBound' : 'links.notBound'),
        sortBy: (seat) => (bound.has(seat.id) ? 1 : 0),
      },
    ];
  }, [t, bound, chosen, onChosen]);
}
