import { Button } from 'antd';
import { DataTable, Empty, formatInstant, Page, PrintButton, SelectFilter, Signature, TextFilter, Toolbar, useCan, useRead, useText, useUrlValue, type Column } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { catalogueTexts } from '../i18n/catalogue-texts.js';
import { FACTS, GRADES, UNIT_OF_FACTS, type Fact } from './facts.graphql.js';
import { RecordFactDialog } from './record-fact-dialog.js';

/** 数据事实: the figures formulas are computed from, each with where it comes from and how far it can be trusted. */
export function FactsPage(): ReactNode {
  const { t } = useText(catalogueTexts);
  const { unitId = '' } = useParams();
  const can = useCan();
  const unit = useRead(UNIT_OF_FACTS, { id: unitId });
  const read = useRead(FACTS, { unitId });
  const [search] = useUrlValue('q');
  const [grade] = useUrlValue('grade');
  const [recording, setRecording] = useState(false);
  const columns = useColumns();
  const all = read.data?.facts ?? [];
  const rows = all.filter((row) => (search === '' || `${row.label}${row.name}${row.dimension}`.includes(search)) && (grade === '' || row.grade === grade));
  const mayRecord = can('record', 'Fact');
  const record = mayRecord ? (
    <Button type="primary" onClick={() => setRecording(true)}>
      {t('fact.record')}
    </Button>
  ) : undefined;
  return (
    <Page
      title={unit.data === undefined ? t('fact.title') : t('fact.titleOf', { name: unit.data.unit.name })}
      summary={t('fact.summary')}
      actions={
        <>
          <Link to={`/units/${unitId}`}>{t('fact.toUnit')}</Link>
          <PrintButton />
          {record}
        </>
      }
    >
      <Toolbar label={t('fact.filters')}>
        <TextFilter param="q" label={t('fact.search')} />
        <SelectFilter param="grade" label={t('fact.grade')} all={t('fact.allGrades')} choices={GRADES.map((one) => ({ value: one, label: t(`factGrade.${one}`) }))} />
      </Toolbar>
      <DataTable
        caption={t('fact.caption')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        loading={read.loading}
        problems={read.problems}
        empty={all.length > 0 ? <Empty text={t('fact.noMatch')} action={<Link to={`/units/${unitId}/facts`}>{t('library.clear')}</Link>} /> : <Empty text={t('fact.none')} action={record} />}
      />
      <Signature />
      {recording && <RecordFactDialog unitId={unitId} onClose={() => setRecording(false)} />}
    </Page>
  );
}

function useColumns(): readonly Column<Fact>[] {
  const { t, tOr } = useText(catalogueTexts);
  return useMemo<readonly Column<Fact>[]>(
    () => [
      {
        key: 'name',
        title: t('fact.name'),
        heads: true,
        cell: (row) => (
          <>
            {row.label}
            <p className="code quiet">{row.name}</p>
          </>
        ),
        sortBy: (row) => row.label,
      },
      { key: 'dimension', title: t('fact.dimension'), cell: (row) => (row.dimension === '' ? '' : tOr(`dimension.${row.dimension}`, row.dimension)), sortBy: (row) => row.dimension },
      { key: 'period', title: t('fact.period'), cell: (row) => (row.period === 'all' ? t('fact.allPeriods') : row.period), sortBy: (row) => row.period },
      { key: 'value', title: t('fact.value'), numeric: true, cell: (row) => `${row.value} ${tOr(`factUnit.${row.unit}`, row.unit)}`, sortBy: (row) => Number(row.value) },
      { key: 'grade', title: t('fact.grade'), cell: (row) => tOr(`factGrade.${row.grade}`, row.grade), sortBy: (row) => row.grade },
      { key: 'source', title: t('fact.source'), cell: (row) => `${tOr(`factSource.${row.sourceKind}`, row.sourceKind)}　${row.sourceText}`, sortBy: (row) => row.sourceKind },
      { key: 'at', title: t('fact.recorded'), cell: (row) => `${row.recordedBy}　${formatInstant(row.recordedAt)}`, sortBy: (row) => row.recordedAt },
    ],
    [t, tOr],
  );
}
