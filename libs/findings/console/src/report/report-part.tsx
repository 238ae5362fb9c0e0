import { Section, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { findingsTexts } from '../i18n/findings-texts.js';
import type { ReportSection } from './report.graphql.js';

interface ReportPartProps {
  readonly section: ReportSection;
  readonly mayEdit: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const LEAST_ROWS = 4;
const MOST_ROWS = 20;

/** One part of the report with the numbers in it and where each of them comes from. */
export function ReportPart({ section, mayEdit, value, onChange }: ReportPartProps): ReactNode {
  const { t } = useText(findingsTexts);
  const rows = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, value.split('\n').length + 1));
  return (
    <Section title={section.heading}>
      {mayEdit && (
        <>
          <p className="quiet small no-print">{t(section.edited ? 'report.byPeople' : 'report.fromData')}</p>
          <textarea className="control no-print" aria-label={section.heading} rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
        </>
      )}
      <div className={mayEdit ? 'print-only finding-lines' : 'finding-lines'}>{value}</div>
      {section.figures.length > 0 && (
        <details className="small no-print">
          <summary>{t('report.figures', { n: section.figures.length })}</summary>
          <table className="table stacks" role="table" aria-label={t('report.figuresOf', { heading: section.heading })}>
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
              {section.figures.map((figure, place) => (
                <tr key={`${place}${figure.text}`} role="row">
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
