import { DataTable, Empty, Light, Section, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import type { RectItem } from '../rectification.graphql.js';
import { goodInARow, trendOf } from './timeline.js';

type Reading = RectItem['readings'][number] & { readonly before: string | undefined };

/** The readings of what lasts, with their direction. Two good ones in a row may close it. */
export function ReadingsTable({ item }: { readonly item: RectItem }): ReactNode {
  const { t } = useText(rectificationTexts);
  const rows = useMemo<readonly Reading[]>(() => item.readings.map((reading, place) => ({ ...reading, before: item.readings[place - 1]?.value })), [item.readings]);
  const columns = useMemo<readonly Column<Reading>[]>(
    () => [
      { key: 'on', title: t('reading.onDate'), heads: true, cell: ({ onDate }) => onDate },
      { key: 'value', title: t('reading.value'), numeric: true, cell: ({ value }) => value },
      { key: 'target', title: t('reading.target'), numeric: true, cell: ({ target }) => target },
      { key: 'trend', title: t('reading.trend'), cell: ({ value, before }) => t(`trend.${trendOf(value, before)}`) },
      { key: 'good', title: t('reading.verdict'), cell: ({ good }) => <Light state={good ? 'ok' : 'late'} word={t(good ? 'reading.isGood' : 'reading.isBad')} /> },
      { key: 'note', title: t('reading.note'), cell: ({ note }) => note },
      { key: 'by', title: t('reading.by'), cell: ({ by }) => by },
    ],
    [t],
  );
  return (
    <Section title={t('reading.section')}>
      <p>{t('reading.row', { n: goodInARow(item.readings), on: item.nextReviewOn ?? t('none') })}</p>
      <DataTable name="readings-" columns={columns} rows={rows} rowKey={({ id }) => id} caption={t('reading.caption')} empty={<Empty text={t('reading.none')} />} />
    </Section>
  );
}
