import { Section, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import type { SelfReport } from '../assessment.graphql.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';

interface ReportPartProps {
  readonly section: SelfReport['sections'][number];
  readonly mayEdit: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const LEAST_ROWS = 4;
const MOST_ROWS = 18;

/** One part of the report with the numbers it may cite and where they come from. */
export function ReportPart({ section, mayEdit, value, onChange }: ReportPartProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const rows = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, value.split('\n').length + 1));
  return (
    <Section title={section.heading}>
      {mayEdit && <textarea className="control report-text no-print" aria-label={section.heading} rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />}
      <div className={mayEdit ? 'print-only leaf-lines' : 'leaf-lines'}>{value}</div>
      {section.figures.length > 0 && (
        <details className="small">
          <summary className="no-print">{t('report.figures', { n: section.figures.length })}</summary>
          <table className="table stacks" role="table">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col" className="plain">
                  {t('report.figure')}
                </th>
                <th role="columnheader" scope="col" className="plain">
                  {t('report.source')}
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {section.figures.map((figure) => (
                <tr key={`${figure.text}${figure.source}`} role="row">
                  <th role="rowheader" scope="row">
                    {figure.text}
                  </th>
                  <td role="cell" data-label={t('report.source')}>
                    <div>{figure.source}</div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </Section>
  );
}
