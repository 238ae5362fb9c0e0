import { CheckField, DataTable, Empty, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { tenancyTexts } from '../i18n/tenancy-texts.js';
import type { ImportRow, RowState } from './imports.graphql.js';

interface ImportRowsProps {
  readonly state: RowState;
  readonly rows: readonly ImportRow[];
  readonly accepted: ReadonlySet<number>;
  readonly onAccept: (line: number, on: boolean) => void;
}

/** Rows of one state: a column for each column of the list, old and new value where they differ. */
export function ImportRows({ state, rows, accepted, onAccept }: ImportRowsProps): ReactNode {
  const { t } = useText(tenancyTexts);
  const word = t(`rowState.${state}`);
  const columns = useMemo<readonly Column<ImportRow>[]>(() => {
    const names = [...new Set(rows.flatMap((row) => row.values.map((value) => value.column)))];
    return [
      { key: 'line', title: t('import.line'), heads: true, cell: (row) => row.line, sortBy: (row) => row.line },
      ...(state === 'CONFLICT'
        ? [
            {
              key: 'accept',
              title: t('import.accept'),
              cell: (row: ImportRow) =>
                row.acceptable ? (
                  <CheckField
                    label={t('import.acceptLine', { line: row.line })}
                    checked={accepted.has(row.line)}
                    onChange={(on) => onAccept(row.line, on)}
                  />
                ) : (
                  t('import.notAcceptable')
                ),
            },
          ]
        : []),
      ...names.map((name) => ({
        key: `column:${name}`,
        title: name,
        cell: (row: ImportRow) => <Cell row={row} column={name} />,
      })),
      ...(rows.some((row) => row.messages.length > 0)
        ? [{ key: 'messages', title: t('import.messages'), cell: (row: ImportRow) => row.messages.join('；') }]
        : []),
    ];
  }, [rows, state, accepted, onAccept, t]);
  return (
    <div className="wide-table" tabIndex={0} role="group" aria-label={t('import.caption', { state: word })}>
      <DataTable
        name="rows-"
        caption={t('import.caption', { state: word })}
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.line)}
        empty={<Empty text={t('import.noRows', { state: word })} />}
      />
    </div>
  );
}

/** Kinds and roles come as the words of the schema and are shown in the language of the console. */
function Cell({ row, column }: { readonly row: ImportRow; readonly column: string }): ReactNode {
  const { t, tOr } = useText(tenancyTexts);
  const value = row.values.find((one) => one.column === column);
  const worded = (text: string): string => tOr(`kind.${text.toUpperCase()}`, tOr(`role.${text.toUpperCase()}`, text));
  const after = worded(value?.after ?? '');
  const before = worded(value?.before ?? '');
  const compares = row.state === 'CHANGED' || row.state === 'CONFLICT';
  if (!compares || before === after) return after;
  return (
    <>
      <span className="visually-hidden">{t('import.was')}</span>
      <del>{before === '' ? t('import.blank') : before}</del>{' '}
      <span className="visually-hidden">{t('import.becomes')}</span>
      <ins>{after === '' ? t('import.blank') : after}</ins>
    </>
  );
}
