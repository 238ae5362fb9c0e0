import { Button } from 'antd';
import { useMemo, type ReactNode } from 'react';
import type { Problem } from '../api/problem.js';
import { Loading } from '../feedback/loading.js';
import { ProblemAlert } from '../feedback/problem-alert.js';
import { uiTexts } from '../i18n/ui-texts.js';
import { useText } from '../i18n/use-text.js';
import { sortRows, type SortValue } from './sort-rows.js';
import { useUrlValue } from './use-url-value.js';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Present where the list may be sorted by this column. */
  readonly sortBy?: (row: Row) => SortValue;
  readonly numeric?: boolean;
  /** The column that names the row; one per table. */
  readonly heads?: boolean;
  /** Buttons: not on paper, and without a label when rows are stacked on a narrow screen. */
  readonly acts?: boolean;
}

interface DataTableProps<Row> {
  /** What the table lists; read aloud and printed above it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Shown instead of the table when nothing is to be listed. */
  readonly empty: ReactNode;
  readonly loading?: boolean;
  readonly problems?: readonly Problem[];
  /** All there are, when more than the rows at hand. */
  readonly total?: number;
  readonly onMore?: () => void;
  readonly rowClass?: (row: Row) => string;
  /** Prefix of the sort parameter in the URL where a screen has several tables. */
  readonly name?: string;
}

/**
 * A semantic table: sorts by its headings (kept in the URL), prints all rows under repeating headings, and stacks its cells under
 * one another on a narrow screen instead of running off it.
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { caption, columns, rows, rowKey, empty, loading = false, problems = [], total, onMore, rowClass, name = '' } = props;
  const { t } = useText(uiTexts);
  const [sort, setSort] = useUrlValue(`${name}sort`);
  const descending = sort.startsWith('-');
  const key = descending ? sort.slice(1) : sort;
  const by = columns.find((column) => column.key === key)?.sortBy;
  const shown = useMemo(() => (by ? sortRows(rows, by, descending) : rows), [rows, by, descending]);

  const all = total ?? rows.length;
  const countText = (): string =>
    rows.length < all ? t('table.count', { shown: rows.length, total: all }) : t('table.all', { total: all });

  if (problems.length > 0 && rows.length === 0) return <ProblemAlert problems={problems} />;
  if (rows.length === 0) return loading ? <Loading /> : empty;

  return (
    <div>
      <ProblemAlert problems={problems} />
      <table className="table stacks" role="table">
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <HeadCell
                key={column.key}
                column={column}
                state={column.key === key ? (descending ? 'descending' : 'ascending') : 'none'}
                onSort={setSort}
              />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row) => (
            <tr key={rowKey(row)} role="row" className={rowClass?.(row)}>
              {columns.map((column) =>
                column.heads === true ? (
                  <th key={column.key} role="rowheader" scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} role="cell" data-label={column.title} className={cellClass(column)}>
                    <div>{column.cell(row)}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="table-foot quiet">
        <span role="status">
          {loading ? t('loading') : countText()}
        </span>
        {onMore !== undefined && (
          <Button size="small" onClick={onMore}>
            {t('table.more')}
          </Button>
        )}
      </div>
    </div>
  );
}

function cellClass<Row>(column: Column<Row>): string {
  return [column.numeric === true ? 'end' : '', column.acts === true ? 'bare no-print' : ''].join(' ').trim();
}

interface HeadCellProps<Row> {
  readonly column: Column<Row>;
  readonly state: 'ascending' | 'descending' | 'none';
  readonly onSort: (sort: string) => void;
}

const NEXT = { none: '', ascending: '-', descending: null } as const;
const MARKS = { none: '↕', ascending: '↑', descending: '↓' } as const;

function HeadCell<Row>({ column, state, onSort }: HeadCellProps<Row>): ReactNode {
  if (column.sortBy === undefined) {
    return (
      <th role="columnheader" scope="col" className={`plain ${cellClass(column)}`}>
        {column.acts === true ? <span className="visually-hidden">{column.title}</span> : column.title}
      </th>
    );
  }
  const next = NEXT[state];
  return (
    <th role="columnheader" scope="col" aria-sort={state} className={cellClass(column)}>
      <button type="button" className="sort" onClick={() => onSort(next === null ? '' : `${next}${column.key}`)}>
        {column.title}
        <span className="sort-mark" aria-hidden="true">
          {MARKS[state]}
        </span>
      </button>
    </th>
  );
}
