import { Button } from 'antd';
import { DataTable, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { ActDialog, ActMenu, actsOf, type ItemAct } from '../item/item-acts.js';
import { ItemLight } from '../item/item-light.js';
import type { RectItem } from '../rectification.graphql.js';
import { rowAfter } from './row-keys.js';
import '../rectification.css';

interface LedgerTableProps {
  readonly rows: readonly RectItem[];
  readonly caption: string;
  readonly empty: ReactNode;
  /** Without the unit where all rows are of one. */
  readonly ownUnit?: boolean;
  readonly onChanged: () => void;
}

interface InHand {
  readonly id: string;
  readonly act: ItemAct | null;
}

/**
 * Problems by rows. The keyboard stands on the number of a row: ↑ and ↓ go from row to row, Home and End to the ends, Enter opens the
 * problem, Space offers what can be done with it.
 */
export function LedgerTable({ rows, caption, empty, ownUnit = false, onChanged }: LedgerTableProps): ReactNode {
  const { t } = useText(rectificationTexts);
  const frame = useRef<HTMLDivElement>(null);
  const [inHand, setInHand] = useState<InHand | null>(null);
  const columns = useLedgerColumns(ownUnit, (id) => setInHand({ id, act: null }));
  const item = rows.find(({ id }) => id === inHand?.id);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const links = [...(frame.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
    const at = links.findIndex((link) => link === event.target);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ') {
      event.preventDefault();
      setInHand({ id: links[at]?.dataset['item'] ?? '', act: null });
      return;
    }
    const next = rowAfter(event.key, at, links.length);
    if (next === null) return;
    event.preventDefault();
    links[next]?.focus();
  };
  return (
    <>
      <p className="quiet small no-print">{t('ledger.keys')}</p>
      <div ref={frame} className="rect-ledger" onKeyDown={onKeyDown}>
        <DataTable columns={columns} rows={rows} rowKey={({ id }) => id} caption={caption} empty={empty} />
      </div>
      {item !== undefined && inHand !== null && inHand.act === null && <ActMenu item={item} onChoose={(act) => setInHand({ id: item.id, act })} onClose={() => setInHand(null)} />}
      {item !== undefined && inHand !== null && inHand.act !== null && <ActDialog item={item} act={inHand.act} onClose={() => setInHand(null)} onChanged={onChanged} />}
    </>
  );
}

function useLedgerColumns(ownUnit: boolean, onAct: (id: string) => void): readonly Column<RectItem>[] {
  const { t, tOr } = useText(rectificationTexts);
  const act = useRef(onAct);
  act.current = onAct;
  return useMemo(() => {
    const columns: Column<RectItem>[] = [
      {
        key: 'no',
        title: t('field.no'),
        heads: true,
        sortBy: ({ no }) => no,
        cell: (item) => (
          <Link to={`/rectification/items/${item.id}`} data-item={item.id}>
            {item.no} {item.title}
          </Link>
        ),
      },
      { key: 'unit', title: t('field.unit'), cell: ({ unitName }) => unitName, sortBy: ({ unitName }) => unitName },
      { key: 'category', title: t('field.category'), cell: ({ categoryName }) => categoryName, sortBy: ({ category }) => category },
      { key: 'track', title: t('field.track'), cell: ({ track }) => tOr(`track.${track}`, track), sortBy: ({ track }) => track },
      { key: 'state', title: t('field.state'), cell: ({ state }) => tOr(`state.${state}`, state), sortBy: ({ state }) => state },
      { key: 'due', title: t('field.dueOn'), cell: ({ dueOn, nextReviewOn }) => dueOn ?? (nextReviewOn === null ? t('none') : t('ledger.review', { on: nextReviewOn })), sortBy: ({ dueOn, nextReviewOn }) => dueOn ?? nextReviewOn },
      { key: 'light', title: t('field.light'), cell: (item) => <ItemLight item={item} />, sortBy: ({ daysLeft }) => daysLeft },
      { key: 'person', title: t('field.responsiblePerson'), cell: ({ responsiblePerson }) => responsiblePerson },
      { key: 'progress', title: t('field.progress'), cell: ({ progress }) => progress.at(-1)?.text ?? '' },
      {
        key: 'acts',
        title: t('ledger.acts'),
        acts: true,
        cell: (item) =>
          actsOf(item).length === 0 ? null : (
            <Button size="small" aria-label={t('ledger.actOn', { no: item.no })} onClick={() => act.current(item.id)}>
              {t('ledger.act')}
            </Button>
          ),
      },
    ];
    return columns.filter(({ key }) => !ownUnit || key !== 'unit');
  }, [ownUnit, t, tOr]);
}
