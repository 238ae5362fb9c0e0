import { DataTable, Empty, formatInstant, Light, Section, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import type { OfficeGrid } from './office.graphql.js';

type Declaration = OfficeGrid['assessors'][number];

/** Who scores, and how each of them stands to the unit. */
export function Declarations({ grid }: { readonly grid: OfficeGrid }): ReactNode {
  const { t, tOr } = useText(assessmentTexts);
  const columns = useMemo<readonly Column<Declaration>[]>(
    () => [
      { key: 'name', title: t('declare.who'), heads: true, cell: ({ name }) => name },
      { key: 'interest', title: t('declare.interest'), cell: ({ interest }) => tOr(`declare.interest.${interest}`, interest) },
      { key: 'note', title: t('declare.note'), cell: ({ note }) => note },
      { key: 'at', title: t('declare.at'), cell: ({ declaredAt }) => formatInstant(declaredAt) },
      { key: 'may', title: t('declare.may'), cell: ({ barred }) => <Light state={barred ? 'late' : 'ok'} word={t(barred ? 'declare.reads' : 'declare.scores')} /> },
    ],
    [t, tOr],
  );
  return (
    <Section title={t('declare.section')}>
      <DataTable name="people-" columns={columns} rows={grid.assessors} rowKey={({ seatId }) => seatId} caption={t('declare.caption')} empty={<Empty text={t('declare.none')} />} />
    </Section>
  );
}

/** Every step of the scoring: who passed it on, who sent it back and why. */
export function ReviewTrail({ grid }: { readonly grid: OfficeGrid }): ReactNode {
  const { t, tOr } = useText(assessmentTexts);
  return (
    <Section title={t('trail.section')}>
      {grid.trail.length === 0 ? (
        <p className="quiet">{t('trail.none')}</p>
      ) : (
        <ol className="lines">
          {grid.trail.map((step) => (
            <li key={step.id}>
              {tOr(`trail.act.${step.act}`, step.act)} <span className="quiet">{t('history.by', { by: step.by, at: formatInstant(step.at) })}</span>
              {step.note !== '' && <span className="leaf-lines"> {step.note}</span>}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
