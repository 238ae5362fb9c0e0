import { DataTable, Empty, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import type { LadderStep } from './policy.graphql.js';

/** Who is reminded when, counted in working minutes since the round opened. */
export function LadderTable({ ladder }: { readonly ladder: readonly LadderStep[] }): ReactNode {
  const { t, tOr } = useText(dispatchTexts);
  const columns = useMemo<readonly Column<LadderStep>[]>(
    () => [
      { key: 'to', title: t('policy.to'), heads: true, cell: (step) => tOr(`ladderTo.${step.to}`, step.to) },
      { key: 'after', title: t('policy.after'), numeric: true, cell: (step) => t('policy.minutes', { n: step.afterMinutes }) },
    ],
    [t, tOr],
  );
  return (
    <DataTable
      name="ladder-"
      caption={t('policy.ladderCaption')}
      columns={columns}
      rows={ladder}
      rowKey={(step) => `${step.afterMinutes}-${step.to}`}
      empty={<Empty text={t('policy.noLadder')} />}
    />
  );
}
