import { Button } from 'antd';
import { DataTable, dateOfInstant, Light, Section, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { AdoptDialog } from './adopt-dialog.js';
import type { FlowDraft } from './flow-dialog.js';
import type { ReceivedFlow, StageFlow } from './flows.graphql.js';

interface ReceivedFlowsProps {
  readonly received: readonly ReceivedFlow[];
  readonly flows: readonly StageFlow[];
  readonly onAdapt: (draft: FlowDraft) => void;
}

/** Flows that offices above handed down: pushed, not forced. */
export function ReceivedFlows({ received, flows, onAdapt }: ReceivedFlowsProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const [open, setOpen] = useState<ReceivedFlow | null>(null);
  const columns = useMemo<readonly Column<ReceivedFlow>[]>(
    () => [
      { key: 'name', title: t('flows.name'), heads: true, cell: (row) => t('flows.heading', { name: row.name, n: row.version }) },
      { key: 'from', title: t('received.from'), cell: (row) => row.fromName, sortBy: (row) => row.fromName },
      { key: 'at', title: t('received.at'), cell: (row) => dateOfInstant(row.receivedAt), sortBy: (row) => row.receivedAt },
      { key: 'note', title: t('received.note'), cell: (row) => row.note },
      { key: 'state', title: t('field.state'), cell: (row) => <Standing row={row} newer={flows.some(({ newerId }) => newerId === row.id)} /> },
      {
        key: 'acts',
        title: t('pilots.acts'),
        acts: true,
        cell: (row) =>
          row.can.includes('adopt') ? (
            <Button size="small" aria-label={t('received.adoptOf', { name: row.name })} onClick={() => setOpen(row)}>
              {t('received.look')}
            </Button>
          ) : null,
      },
    ],
    [t, flows],
  );
  const adapt = (flow: ReceivedFlow): void => {
    setOpen(null);
    onAdapt({
      title: t('received.adaptOf', { name: flow.name }),
      flow,
      own: flow.ownKey === null ? null : { key: flow.ownKey, version: flow.ownVersion ?? 0 },
      suggested: { key: flow.key, name: flow.name },
      basedOnId: flow.id,
    });
  };
  return (
    <Section title={t('received.title')}>
      <DataTable name="received-" caption={t('received.caption')} columns={columns} rows={received} rowKey={(row) => row.id} empty={<p className="quiet">{t('received.none')}</p>} />
      {open !== null && <AdoptDialog flow={open} onAdapt={open.can.includes('save') ? () => adapt(open) : null} onClose={() => setOpen(null)} />}
    </Section>
  );
}

function Standing({ row, newer }: { readonly row: ReceivedFlow; readonly newer: boolean }): ReactNode {
  const { t } = useText(pilotsTexts);
  if (row.ownKey === null) return <Light state="due" word={t('received.open')} />;
  if (newer) return <Light state="due" word={t('received.newer')} />;
  return <Light state="ok" word={row.changes.length === 0 ? t('received.taken') : t('received.takenWith', { n: row.changes.length })} />;
}
