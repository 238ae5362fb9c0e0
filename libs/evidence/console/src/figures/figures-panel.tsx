import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Button } from 'antd';
import { DataTable, formatInstant, Light, ReadState, Section, useRead, useText, type Column, type LightState } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import { AskFigureDialog } from './ask-figure-dialog.js';
import { figureState } from './figure-state.js';
import { EVIDENCE_FIGURES, type EvidenceFigure } from './figures.graphql.js';

const LIGHTS: Readonly<Record<ReturnType<typeof figureState>, LightState>> = { answered: 'ok', open: 'due', late: 'late' };

interface FiguresPanelProps {
  readonly pilotId: string;
  readonly unitName: string;
  readonly mayAsk: boolean;
}

/** 数据征集: numbers the unit was asked to type in the chat, how each stands; one more can be asked. */
export function FiguresPanel({ pilotId, unitName, mayAsk }: FiguresPanelProps): ReactNode {
  const { t, tOr } = useText(evidenceTexts);
  const read = useRead(EVIDENCE_FIGURES, { pilotId });
  const [asking, setAsking] = useState(false);
  const columns = useMemo<readonly Column<EvidenceFigure>[]>(() => {
    const today = localDateOf(systemClock.now());
    return [
      { key: 'label', title: t('asked.figure'), heads: true, cell: (row) => (row.dimension === '' ? row.label : t('asked.ofKind', { name: row.label, kind: row.dimension })) },
      { key: 'period', title: t('asked.period'), cell: (row) => (row.period === 'all' ? t('asked.all') : row.period), sortBy: (row) => row.period },
      { key: 'due', title: t('asked.dueOn'), cell: (row) => row.dueOn, sortBy: (row) => row.dueOn },
      { key: 'value', title: t('asked.value'), numeric: true, cell: (row) => (row.value === null ? t('none') : `${row.value} ${tOr(`measure.${row.measure}`, '')}`.trim()) },
      {
        key: 'state',
        title: t('asked.state'),
        cell: (row) => {
          const state = figureState(row, today);
          return <Light state={LIGHTS[state]} word={t(`askedState.${state}`)} />;
        },
        sortBy: (row) => figureState(row, today),
      },
      { key: 'by', title: t('asked.by'), cell: (row) => (row.answeredAt === null ? t('asked.askedBy', { name: row.askedBy }) : `${row.answeredBy ?? ''}　${formatInstant(row.answeredAt)}`) },
    ];
  }, [t, tOr]);
  if (!mayAsk && (read.data?.evidenceFigures.length ?? 0) === 0) return null;
  return (
    <Section title={t('asked.title')} actions={mayAsk ? <Button onClick={() => setAsking(true)}>{t('asked.open')}</Button> : undefined}>
      <ReadState read={read}>
        {({ evidenceFigures }) => <DataTable name="figure-" caption={t('asked.caption', { unit: unitName })} columns={columns} rows={evidenceFigures} rowKey={(row) => row.id} empty={<p className="quiet">{t('asked.none')}</p>} />}
      </ReadState>
      {asking && <AskFigureDialog pilotId={pilotId} onClose={() => setAsking(false)} />}
    </Section>
  );
}
