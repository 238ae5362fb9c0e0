import { DataTable, Facts, formatInstant, Notice, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { inquiryTexts } from '../i18n/inquiry-texts.js';
import type { SurveyResult } from './surveys.graphql.js';

type Question = SurveyResult['questions'][number];

/** What a closed questionnaire says: the figure with its warnings, the questions, the remarks. */
export function ResultView({ result }: { readonly result: SurveyResult }): ReactNode {
  const { t } = useText(inquiryTexts);
  const questions = useMemo<readonly Column<Question>[]>(
    () => [
      { key: 'section', title: t('result.section'), cell: (question) => question.section },
      { key: 'text', title: t('result.question'), heads: true, cell: (question) => question.text },
      ...(['5', '4', '3', '2', '1', '0'] as const).map((level, index): Column<Question> => ({ key: level, title: t(`level.${level}`), numeric: true, cell: (question) => question.counts[index] ?? 0 })),
    ],
    [t],
  );
  return (
    <div className="stack">
      {result.warnings.length > 0 && (
        <Notice tone="warn">
          <ul className="lines">
            {result.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Facts
        items={[
          [t('survey.satisfaction'), result.satisfaction ?? t('none')],
          [t('result.valid'), t('result.validOf', { valid: result.valid, answered: result.answered })],
          [t('result.counts'), result.counts.length === 0 ? t('none') : result.counts.join(' / ')],
          [t('result.grade'), result.grade],
          [t('result.closedBy'), `${result.closedBy}　${formatInstant(result.closedAt)}`],
        ]}
      />
      <DataTable name="question-" caption={t('result.questions')} columns={questions} rows={result.questions} rowKey={({ key }) => key} empty={null} />
      {result.remarks.length > 0 && (
        <div>
          <h3>{t('result.remarks')}</h3>
          <ul className="lines">
            {result.remarks.map((remark, index) => (
              <li key={index}>{remark}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
