import { Button } from 'antd';
import { DataTable, Empty, Page, PrintButton, ReadState, useCan, useRead, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { PolicyDialog } from './policy-dialog.js';
import { SCORING_POLICIES, type ScoringPolicy } from './office.graphql.js';

/** The rules of scoring as dated versions: each holds from its day on, none is changed afterwards. */
export function ScoringPolicyPage(): ReactNode {
  const { t, tOr } = useText(assessmentTexts);
  const can = useCan();
  const read = useRead(SCORING_POLICIES, {});
  const [open, setOpen] = useState(false);
  const policies = read.data?.scoringPolicies ?? [];
  const newest = [...policies].sort((one, other) => other.version - one.version)[0];
  const columns = useMemo<readonly Column<ScoringPolicy>[]>(
    () => [
      { key: 'from', title: t('policy.validFrom'), heads: true, cell: (row) => row.validFrom, sortBy: (row) => row.validFrom },
      { key: 'version', title: t('policy.version'), numeric: true, cell: (row) => row.version },
      { key: 'gap', title: t('policy.reasonGap'), numeric: true, cell: (row) => row.reasonGap },
      { key: 'variance', title: t('policy.varianceLimit'), numeric: true, cell: (row) => row.varianceLimit },
      { key: 'second', title: t('policy.secondAssessor'), cell: (row) => tOr(`policy.second.${row.secondAssessor}`, row.secondAssessor) },
      { key: 'gradeD', title: t('policy.gradeDShare'), numeric: true, cell: (row) => row.gradeDShare },
      { key: 'peers', title: t('policy.peersAtLeast'), numeric: true, cell: (row) => row.peersAtLeast },
    ],
    [t, tOr],
  );
  return (
    <Page
      title={t('policy.title')}
      summary={t('policy.summary')}
      actions={
        <>
          <PrintButton />
          {can('save', 'ScoringPolicy') && newest !== undefined && (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t('policy.new')}
            </Button>
          )}
        </>
      }
    >
      <ReadState read={read}>{(data) => <DataTable columns={columns} rows={data.scoringPolicies} rowKey={({ version }) => String(version)} caption={t('policy.caption')} empty={<Empty text={t('policy.none')} />} />}</ReadState>
      <p className="no-print">
        <Link to="/scoring">{t('office.toProgress')}</Link>
      </p>
      {open && newest !== undefined && <PolicyDialog from={newest} onClose={() => setOpen(false)} />}
    </Page>
  );
}
