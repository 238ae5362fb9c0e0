import { Button } from 'antd';
import { DataTable, Empty, Page, PrintButton, ReadState, Section, Signature, useCan, useRead, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { STAGE_FLOWS, type StageFlow } from '../pilots/pilots.graphql.js';
import { FlowDialog } from './flow-dialog.js';

/** 环节流程: which stages a pilot passes through, who has the work, how many working days are planned, what lower offices keep. */
export function StageFlowsPage(): ReactNode {
  const { t } = useText(pilotsTexts);
  const can = useCan();
  const read = useRead(STAGE_FLOWS, {});
  const [open, setOpen] = useState<{ readonly flow: StageFlow; readonly copy: boolean } | null>(null);
  const mayCopy = can('save', 'StageFlow');
  return (
    <Page title={t('flows.title')} summary={t('flows.summary')} actions={<PrintButton />}>
      <ReadState read={read}>
        {({ stageFlows }) =>
          stageFlows.length === 0 ? (
            <Empty text={t('flows.none')} />
          ) : (
            <div className="stack">
              {stageFlows.map((flow) => (
                <OneFlow
                  key={flow.key}
                  flow={flow}
                  actions={
                    <>
                      {flow.can.includes('save') && <Button onClick={() => setOpen({ flow, copy: false })}>{t('page.edit')}</Button>}
                      {mayCopy && (
                        <Button aria-label={t('flows.copyOf', { name: flow.name })} onClick={() => setOpen({ flow, copy: true })}>
                          {t('flows.copy')}
                        </Button>
                      )}
                    </>
                  }
                />
              ))}
            </div>
          )
        }
      </ReadState>
      <Signature />
      {open !== null && <FlowDialog flow={open.flow} copy={open.copy} onClose={() => setOpen(null)} />}
    </Page>
  );
}

type FlowStage = StageFlow['stages'][number];

function OneFlow({ flow, actions }: { readonly flow: StageFlow; readonly actions: ReactNode }): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  const columns = useMemo<readonly Column<FlowStage>[]>(
    () => [
      { key: 'label', title: t('flows.stage'), heads: true, cell: (stage) => stage.label },
      { key: 'owner', title: t('flows.owner'), cell: (stage) => tOr(`owner.${stage.owner}`, stage.owner) },
      { key: 'days', title: t('flows.planned'), numeric: true, cell: (stage) => stage.plannedDays ?? t('none') },
      {
        key: 'next',
        title: t('flows.next'),
        cell: (stage) => stage.next.map((one) => flow.stages.find((other) => other.stage === one)?.label ?? one).join(t('list.comma')) || t('none'),
      },
    ],
    [t, tOr, flow],
  );
  return (
    <Section title={t('flows.heading', { name: flow.name, n: flow.version })} actions={actions}>
      <p className="quiet">
        {t(flow.shipped ? 'flows.shipped' : 'flows.own', { n: flow.receiptDays })}
        {flow.artefacts.length === 0 ? '' : `　${flow.artefacts.map(({ key, keep }) => `${tOr(`artefact.${key}`, key)}：${tOr(`keep.${keep}`, keep)}`).join('　')}`}
      </p>
      <DataTable name={`flow-${flow.key}-`} caption={t('flows.caption', { name: flow.name })} columns={columns} rows={flow.stages} rowKey={(stage) => stage.stage} empty={null} />
    </Section>
  );
}
