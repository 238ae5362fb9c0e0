import { DataTable, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { catalogueTexts } from '../i18n/catalogue-texts.js';

/** One difference between two versions, in words. */
export interface Change {
  readonly kind: string;
  readonly code: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly text: string;
}

/** What a version has more, less or otherwise than another. */
export function ChangeList({ caption, changes, none }: { readonly caption: string; readonly changes: readonly Change[]; readonly none: string }): ReactNode {
  const { t, tOr } = useText(catalogueTexts);
  const columns = useMemo<readonly Column<Change & { readonly place: number }>[]>(
    () => [
      { key: 'code', title: t('node.code'), cell: (row) => row.code },
      { key: 'name', title: t('node.name'), heads: true, cell: (row) => row.name },
      { key: 'kind', title: t('change.kind'), cell: (row) => tOr(`change.${row.kind}`, row.kind), sortBy: (row) => row.kind },
      { key: 'before', title: t('change.before'), cell: (row) => (row.before === null ? '' : <del>{row.before}</del>) },
      { key: 'after', title: t('change.after'), cell: (row) => (row.after === null ? '' : <ins>{row.after}</ins>) },
      { key: 'text', title: t('change.text'), cell: (row) => row.text },
    ],
    [t, tOr],
  );
  return (
    <DataTable
      name="change-"
      caption={caption}
      columns={columns}
      rows={changes.map((change, place) => ({ ...change, place }))}
      rowKey={(row) => String(row.place)}
      empty={<p className="quiet">{none}</p>}
    />
  );
}
