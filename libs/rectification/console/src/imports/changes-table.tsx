import { DataTable, Empty, Light, useText, type Column, type LightState } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import type { LedgerChange } from '../ledger.graphql.js';

const LIGHT_OF: Readonly<Record<string, LightState>> = { changed: 'ok', conflict: 'due', error: 'late' };

/** Cell by cell: what stood there, what the file says, what stands there meanwhile. */
export function ChangesTable({ rows }: { readonly rows: readonly LedgerChange[] }): ReactNode {
  const { t, tOr } = useText(rectificationTexts);
  const columns = useMemo<readonly Column<LedgerChange>[]>(
    () => [
      { key: 'row', title: t('import.row'), heads: true, cell: ({ rowNo, itemNo }) => t('import.rowOf', { row: rowNo, no: itemNo }), sortBy: ({ rowNo }) => rowNo },
      { key: 'kind', title: t('import.kind'), cell: ({ kind }) => <Light state={LIGHT_OF[kind] ?? 'none'} word={tOr(`import.kind.${kind}`, kind)} />, sortBy: ({ kind }) => kind },
      { key: 'field', title: t('import.field'), cell: ({ field }) => field },
      { key: 'before', title: t('import.before'), cell: ({ before }) => <del>{before}</del> },
      { key: 'after', title: t('import.after'), cell: ({ after }) => <ins>{after}</ins> },
      { key: 'now', title: t('import.now'), cell: ({ now }) => now ?? '' },
      { key: 'message', title: t('import.message'), cell: ({ message }) => message },
    ],
    [t, tOr],
  );
  return <DataTable columns={columns} rows={rows} rowKey={({ rowNo, field, kind }) => `${rowNo}:${field}:${kind}`} caption={t('import.caption')} empty={<Empty text={t('import.same')} />} />;
}
