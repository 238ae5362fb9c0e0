import { useText } from '@wudan/kernel-ui';
import { Fragment, type ReactNode } from 'react';
import '../catalogue.css';
import { catalogueTexts } from '../i18n/catalogue-texts.js';
import { FormulaText } from './formula-text.js';
import type { IndicatorNode } from './nodes.graphql.js';
import { shownPoints } from './points-gap.js';

interface IndicatorTableProps {
  readonly caption: string;
  readonly nodes: readonly IndicatorNode[];
  /** Codes of the rows in which something is wrong. */
  readonly faulty?: ReadonlySet<string>;
  /** Codes of the rows that differ from the template. */
  readonly changed?: ReadonlySet<string>;
  /** What stands in place of the name of a row, e.g. a field. */
  readonly naming?: (node: IndicatorNode) => ReactNode;
  /** What stands across the table below a row, e.g. a form; null for nothing. */
  readonly below?: (node: IndicatorNode) => ReactNode;
  /** What stands in place of the points of a row, e.g. a field. */
  readonly points?: (node: IndicatorNode) => ReactNode;
  /** Buttons of a row. */
  readonly acts?: (node: IndicatorNode) => ReactNode;
}

const COLUMNS = 6;

function isBlank(part: ReactNode): boolean {
  return part === null || part === undefined || part === false;
}

/** Where a link to the row of an indicator leads. */
export function nodeAnchor(code: string): string {
  return `node-${code}`;
}

/** The tree of an indicator set as one dense table: points, the rule in sentences, what has to be handed in. Prints every row. */
export function IndicatorTable({ caption, nodes, faulty, changed, naming, below, points, acts }: IndicatorTableProps): ReactNode {
  const { t, tOr } = useText(catalogueTexts);
  return (
    <table className="table stacks indicators" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <Head>{t('node.code')}</Head>
          <Head>{t('node.name')}</Head>
          <Head numeric>{t('node.points')}</Head>
          <Head>{t('node.aspect')}</Head>
          <Head>{t('node.rule')}</Head>
          <Head>{t('node.evidence')}</Head>
          {acts !== undefined && (
            <th role="columnheader" scope="col" className="plain no-print">
              <span className="visually-hidden">{t('node.acts')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {nodes.map((node) => (
          <Fragment key={node.code}>
            <tr id={nodeAnchor(node.code)} role="row" className={rowClass(node, faulty, changed)}>
              <td role="cell" data-label={t('node.code')} className="indicator-code">
                <div>{node.code}</div>
              </td>
              <th role="rowheader" scope="row" className={`indicator-name indicator-level-${node.level}`}>
                {naming?.(node) ?? node.name}
                {faulty?.has(node.code) === true && <span className="indicator-mark bad">{t('node.faulty')}</span>}
                {changed?.has(node.code) === true && <span className="indicator-mark">{t('node.changed')}</span>}
              </th>
              <td role="cell" data-label={t('node.points')} className="end">
                <div>{points?.(node) ?? shownPoints(node.points)}</div>
              </td>
              <td role="cell" data-label={t('node.aspect')}>
                <div>{node.aspect === null ? null : tOr(`aspect.${node.aspect}`, node.aspect)}</div>
              </td>
              <td role="cell" data-label={t('node.rule')}>
                <div>
                  <RuleCell node={node} />
                </div>
              </td>
              <td role="cell" data-label={t('node.evidence')}>
                <div>
                  <EvidenceCell node={node} />
                </div>
              </td>
              {acts !== undefined && (
                <td role="cell" className="bare no-print">
                  <div>{acts(node)}</div>
                </td>
              )}
            </tr>
            {isBlank(below?.(node)) ? null : (
              <tr role="row" className="no-print">
                <td role="cell" className="bare" colSpan={acts === undefined ? COLUMNS : COLUMNS + 1}>
                  {below?.(node)}
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Head({ numeric = false, children }: { readonly numeric?: boolean; readonly children: ReactNode }): ReactNode {
  return (
    <th role="columnheader" scope="col" className={numeric ? 'plain end' : 'plain'}>
      {children}
    </th>
  );
}

function rowClass(node: IndicatorNode, faulty: ReadonlySet<string> | undefined, changed: ReadonlySet<string> | undefined): string {
  const marks = [`indicator-row-${node.level}`];
  if (faulty?.has(node.code) === true) marks.push('faulty');
  else if (changed?.has(node.code) === true) marks.push('changed');
  return marks.join(' ');
}

function RuleCell({ node }: { readonly node: IndicatorNode }): ReactNode {
  const { tOr } = useText(catalogueTexts);
  if (node.ruleType === null) return null;
  return (
    <>
      <p className="quiet small">{tOr(`ruleType.${node.ruleType}`, node.ruleType)}</p>
      <ul className="rule-lines">
        {node.ruleText.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {node.formulaText !== null && <FormulaText id={node.formulaId} text={node.formulaText} />}
    </>
  );
}

function EvidenceCell({ node }: { readonly node: IndicatorNode }): ReactNode {
  const { t, tOr } = useText(catalogueTexts);
  if (node.evidence.length === 0) return null;
  return (
    <ul className="rule-lines">
      {node.evidence.map((one) => (
        <li key={`${one.name}${one.periodCode}`}>
          {one.name}
          <span className="quiet small">
            {t('node.evidenceLine', {
              holder: tOr(`holder.${one.holder}`, one.holder),
              period: tOr(`periodCode.${one.periodCode}`, one.periodCode),
            })}
            {one.required ? '' : t('node.optional')}
            {one.sensitive ? t('node.sensitive') : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}
