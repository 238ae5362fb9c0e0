import { DataTable, Notice, Section, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { FlowChanges } from './flow-changes.js';
import type { FlowArtefact, StageFlow } from './flows.graphql.js';

type FlowStage = StageFlow['stages'][number];

/** One flow: its stages with their papers, what is kept of them and by whom, and how it departs from what it stands on. */
export function FlowSection({ flow, actions }: { readonly flow: StageFlow; readonly actions: ReactNode }): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  const columns = useMemo<readonly Column<FlowStage>[]>(() => {
    const paper = ({ label, keep, keptBy }: FlowArtefact): string =>
      keptBy === null ? t('flows.paper', { name: label, keep: tOr(`keep.${keep}`, keep) }) : t('flows.paperKept', { name: label, keep: tOr(`keep.${keep}`, keep), office: keptBy });
    return [
      { key: 'label', title: t('flows.stage'), heads: true, cell: (stage) => stage.label },
      { key: 'owner', title: t('flows.owner'), cell: (stage) => tOr(`owner.${stage.owner}`, stage.owner) },
      { key: 'days', title: t('flows.planned'), numeric: true, cell: (stage) => stage.plannedDays ?? t('none') },
      {
        key: 'next',
        title: t('flows.next'),
        cell: (stage) => stage.next.map((one) => flow.stages.find((other) => other.stage === one)?.label ?? one).join(t('list.comma')) || t('none'),
      },
      { key: 'papers', title: t('flows.artefacts'), cell: (stage) => flow.artefacts.filter((one) => one.stage === stage.stage).map(paper).join(t('list.comma')) || t('none') },
    ];
  }, [t, tOr, flow]);
  return (
    <Section title={t('flows.heading', { name: flow.name, n: flow.version })} actions={actions}>
      <p className="quiet">
        {t(flow.shipped ? 'flows.shipped' : 'flows.own', { n: flow.receiptDays })}
        {flow.basedOn !== null && `　${t('flows.basedOn', { base: flow.basedOn })}`}
        {flow.handedDown && `　${t('flows.handedDown')}`}
      </p>
      {flow.newerId !== null && <Notice tone="warn">{t('flows.newer')}</Notice>}
      <DataTable name={`flow-${flow.key}-`} caption={t('flows.caption', { name: flow.name })} columns={columns} rows={flow.stages} rowKey={(stage) => stage.stage} empty={null} />
      {flow.basedOn !== null && flow.departures.length > 0 && <FlowChanges name={`departure-${flow.key}-`} caption={t('flows.departures', { base: flow.basedOn })} changes={flow.departures} />}
    </Section>
  );
}
