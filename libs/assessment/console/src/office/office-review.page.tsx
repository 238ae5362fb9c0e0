import '../assessment.css';
import { DataTable, Empty, Facts, Notice, Page, ReadState, Section, Signature, useRead, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { differs } from './mark-edit.js';
import { ScanLink } from './scan-link.js';
import { OFFICE_GRID, type OfficeGrid } from './office.graphql.js';
import { ReviewActions } from './review-actions.js';
import { Declarations, ReviewTrail } from './review-people.js';
import { useReviewColumns } from './review-columns.js';

/** Review of the office's scores: only the rows where the office stands elsewhere than the unit, each with its reason. */
export function OfficeReviewPage(): ReactNode {
  const { t, tOr } = useText(assessmentTexts);
  const { pilotId = '' } = useParams();
  const read = useRead(OFFICE_GRID, { pilotId });
  const grid = read.data?.officeGrid;
  return (
    <Page
      title={grid === undefined ? t('review.title') : t('review.titleOf', { unit: grid.unitName })}
      summary={grid === undefined ? undefined : tOr(`office.state.${grid.state}`, grid.state)}
      actions={grid === undefined ? undefined : <ReviewActions grid={grid} onDone={read.reload} />}
    >
      <ReadState read={read}>{(data) => <Review grid={data.officeGrid} onDone={read.reload} />}</ReadState>
      <Signature />
      <p className="row no-print">
        <Link to={`/pilots/${pilotId}/office`}>{t('review.toGrid')}</Link>
        <Link to="/scoring">{t('office.toProgress')}</Link>
      </p>
    </Page>
  );
}

function Review({ grid, onDone }: { readonly grid: OfficeGrid; readonly onDone: () => void }): ReactNode {
  const { t, tOr } = useText(assessmentTexts);
  const columns = useReviewColumns(grid, onDone);
  const rows = grid.rows.filter(differs);
  const same = grid.rows.length - rows.length;
  const { totals, selfTotals, deskTotals, decision } = grid;
  return (
    <div className="stack">
      {grid.missing.length > 0 && <Notice tone="warn">{t('review.missing', { n: grid.missing.length })}</Notice>}
      <Facts
        items={[
          [t('office.selfTotal'), selfTotals.total],
          [t('office.deskTotal'), deskTotals.total],
          [t('office.finalTotal'), t('review.total', { total: totals.total, common: totals.common, individual: totals.individual })],
          [t('review.aspects'), t('review.aspectsOf', { execution: totals.execution, benefit: totals.benefit })],
          [t('totals.grade'), totals.scored === totals.leaves ? totals.grade : t('totals.gradeOpen')],
        ]}
      />
      <Section title={t('review.rows')}>
        <DataTable columns={columns} rows={rows} rowKey={(row) => row.code} caption={t('review.caption', { n: rows.length, same })} empty={<Empty text={t('review.none')} />} />
      </Section>
      {decision !== null && (
        <Section title={t('decision.section')}>
          <Facts
            items={[
              [t('decision.form'), tOr(`decision.form.${decision.form}`, decision.form)],
              [t('decision.decidedOn'), decision.decidedOn],
              [t('decision.docNumber'), decision.docNumber],
              [t('office.finalTotal'), t('decision.result', { total: decision.total, grade: decision.grade })],
              [t('decision.note'), decision.note],
              [t('decision.scan'), <ScanLink key="scan" pilotId={grid.pilotId} name={decision.scanName} />],
              [t('decision.recordedBy'), decision.recordedBy],
            ]}
          />
        </Section>
      )}
      <Declarations grid={grid} />
      <ReviewTrail grid={grid} />
    </div>
  );
}
