import { DataTable, Section, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { catalogueTexts } from '../i18n/catalogue-texts.js';
import type { Template } from './templates.graphql.js';

type Formula = Template['formulas'][number];
type Band = Template['gradeBands'][number];

const PERCENT = 100;

/** The formulas of a document with what their names stand for, and the bounds of its grades. */
export function FormulaList({ formulas, gradeBands }: { readonly formulas: readonly Formula[]; readonly gradeBands: readonly Band[] }): ReactNode {
  const { t } = useText(catalogueTexts);
  const columns = useMemo<readonly Column<Formula>[]>(
    () => [
      { key: 'id', title: t('node.code'), cell: (row) => row.id, sortBy: (row) => row.id },
      { key: 'name', title: t('formula.name'), heads: true, cell: (row) => row.name },
      { key: 'expression', title: t('formula.expression'), cell: (row) => <span className="code">{row.expression}</span> },
      {
        key: 'variables',
        title: t('formula.variables'),
        cell: (row) => (
          <ul className="rule-lines">
            {row.variables.map((variable) => (
              <li key={variable.name}>
                <span className="code">{variable.name}</span> {variable.label}
              </li>
            ))}
          </ul>
        ),
      },
      { key: 'note', title: t('formula.note'), cell: (row) => row.note },
    ],
    [t],
  );
  const bandColumns = useMemo<readonly Column<Band>[]>(
    () => [
      { key: 'grade', title: t('grade.grade'), heads: true, cell: (row) => row.label },
      { key: 'min', title: t('grade.min'), numeric: true, cell: (row) => t('grade.percent', { n: Math.round(Number(row.min) * PERCENT) }) },
    ],
    [t],
  );
  return (
    <div className="stack">
      <Section title={t('library.tab.formulas')}>
        <DataTable name="formula-" caption={t('formula.caption')} columns={columns} rows={formulas} rowKey={(row) => row.id} empty={<p className="quiet">{t('formula.none')}</p>} />
      </Section>
      {gradeBands.length > 0 && (
        <Section title={t('grade.title')}>
          <DataTable name="grade-" caption={t('grade.caption')} columns={bandColumns} rows={gradeBands} rowKey={(row) => row.grade} empty={null} />
        </Section>
      )}
    </div>
  );
}
