import { DataTable, Empty, Page, PrintButton, Signature, useRead, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { MY_PILOTS, type Pilot } from './pilots.graphql.js';
import { ReceiptWords } from './receipt-words.js';

/** 本单位评估, for the people of a unit: what was issued to them and where they work on it. */
export function MyPilotsPage(): ReactNode {
  const { t } = useText(pilotsTexts);
  const read = useRead(MY_PILOTS, {});
  const columns = useMemo<readonly Column<Pilot>[]>(
    () => [
      { key: 'object', title: t('pilots.object'), heads: true, cell: (pilot) => <Link to={`/pilots/${pilot.id}`}>{pilot.objectName}</Link>, sortBy: (pilot) => pilot.objectName },
      { key: 'programme', title: t('list.title'), cell: (pilot) => pilot.programmeName, sortBy: (pilot) => pilot.programmeName },
      { key: 'stage', title: t('pilots.stage'), cell: (pilot) => pilot.stages.find(({ stage }) => stage === pilot.stage)?.label ?? pilot.stage },
      { key: 'receipt', title: t('pilots.receipt'), cell: (pilot) => <ReceiptWords receipt={pilot.receipt} />, sortBy: (pilot) => pilot.receipt?.dueAt ?? null },
      { key: 'selfDue', title: t('pilot.selfDueOn'), cell: (pilot) => pilot.selfDueOn ?? t('none'), sortBy: (pilot) => pilot.selfDueOn },
      {
        key: 'acts',
        title: t('pilots.acts'),
        acts: true,
        cell: (pilot) => (
          <span className="row">
            <Link to={`/pilots/${pilot.id}/evidence`}>{t('pilots.toEvidence')}</Link>
            <Link to={`/pilots/${pilot.id}/scores`}>{t('pilot.scores')}</Link>
          </span>
        ),
      },
    ],
    [t],
  );
  return (
    <Page title={t('mine.title')} summary={t('mine.summary')} actions={<PrintButton />}>
      <DataTable
        caption={t('mine.caption')}
        columns={columns}
        rows={read.data?.myPilots ?? []}
        rowKey={(pilot) => pilot.id}
        loading={read.loading}
        problems={read.problems}
        empty={<Empty text={t('mine.none')} action={<Link to="/">{t('mine.toToday')}</Link>} />}
      />
      <Signature />
    </Page>
  );
}
