import { Button } from 'antd';
import { DataTable, formatInstant, ProblemAlert, useText, useToasts, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { withoutOverride } from './merge-overrides.js';
import type { SetOverride } from './set.graphql.js';
import { useCompose, type SetFrame } from './use-compose.js';

/** How the set differs from its template and pack, each difference with its reason and who made it. */
export function OverrideTable({ frame }: { readonly frame: SetFrame }): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  const { say } = useToasts();
  const { set } = frame;
  const { compose, busy, problems } = useCompose(frame);
  const mayCompose = set.can.includes('compose');
  const columns = useMemo<readonly Column<SetOverride>[]>(() => {
    const nameOf = (code: string): string => set.nodes.find((node) => node.code === code)?.name ?? '';
    const takeBack = async (row: SetOverride): Promise<void> => {
      if (await compose(withoutOverride(set.overrides, row))) say(t('set.tookBack', { code: row.code }));
    };
    return [
      { key: 'code', title: t('set.indicator'), heads: true, cell: (row) => `${row.code} ${nameOf(row.code)}`, sortBy: (row) => row.code },
      { key: 'field', title: t('set.what'), cell: (row) => tOr(`overrideField.${row.field}`, row.field) },
      { key: 'before', title: t('set.before'), cell: (row) => (row.before === null ? '' : <del>{row.before}</del>) },
      { key: 'after', title: t('set.after'), cell: (row) => (row.after === null ? '' : <ins>{row.after}</ins>) },
      { key: 'reason', title: t('set.reason'), cell: (row) => row.reason },
      { key: 'by', title: t('set.by'), cell: (row) => `${row.byName}　${formatInstant(row.at)}`, sortBy: (row) => row.at },
      ...(mayCompose
        ? [
            {
              key: 'acts',
              title: t('pilots.acts'),
              acts: true,
              cell: (row: SetOverride) => (
                <Button size="small" disabled={busy} aria-label={t('set.takeBackOf', { name: `${row.code} ${tOr(`overrideField.${row.field}`, row.field)}` })} onClick={() => void takeBack(row)}>
                  {t('set.takeBack')}
                </Button>
              ),
            },
          ]
        : []),
    ];
  }, [t, tOr, say, compose, busy, mayCompose, set]);
  return (
    <>
      <ProblemAlert problems={problems} />
      <DataTable name="diff-" caption={t('set.diffCaption')} columns={columns} rows={set.overrides} rowKey={(row) => `${row.code}${row.field}`} empty={<p className="quiet">{t('set.noDiff')}</p>} />
    </>
  );
}
