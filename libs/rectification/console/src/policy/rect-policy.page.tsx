import { Button } from 'antd';
import { DataTable, Empty, Page, PrintButton, ReadState, useCan, useRead, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { RECT_POLICIES, type RectPolicy } from '../ledger.graphql.js';
import { RectPolicyDialog } from './rect-policy-dialog.js';

/** The clocks of the three tracks as dated versions: each holds from its day on, none is changed afterwards. */
export function RectPolicyPage(): ReactNode {
  const { t, tOr } = useText(rectificationTexts);
  const can = useCan();
  const read = useRead(RECT_POLICIES, {});
  const [open, setOpen] = useState(false);
  const newest = [...(read.data?.rectPolicies ?? [])].sort((one, other) => other.version - one.version)[0];
  const columns = useMemo<readonly Column<RectPolicy>[]>(
    () => [
      { key: 'from', title: t('policy.validFrom'), heads: true, cell: ({ validFrom }) => validFrom, sortBy: ({ validFrom }) => validFrom },
      { key: 'version', title: t('policy.version'), numeric: true, cell: ({ version }) => version },
      { key: 'immediate', title: t('policy.immediateDays'), numeric: true, cell: ({ immediateDays }) => immediateDays },
      { key: 'limited', title: t('policy.timeLimitedMonths'), numeric: true, cell: ({ timeLimitedMonths }) => timeLimitedMonths },
      { key: 'review', title: t('policy.reviewMonths'), numeric: true, cell: ({ reviewMonths }) => reviewMonths },
      { key: 'remind', title: t('policy.remindDays'), cell: ({ remindDays }) => remindDays.join(t('list.comma')) },
      { key: 'extensions', title: t('policy.extensionsAtMost'), numeric: true, cell: ({ extensionsAtMost }) => extensionsAtMost },
      { key: 'ladder', title: t('policy.ladder'), cell: ({ ladder }) => ladder.map((rung) => t('policy.rung', { who: tOr(`rung.${rung.to}`, rung.to), n: rung.afterMinutes })).join(t('list.semicolon')) },
      { key: 'reason', title: t('policy.reason'), cell: ({ reason, by }) => (by === '' ? reason : t('policy.said', { reason, by })) },
    ],
    [t, tOr],
  );
  return (
    <Page
      title={t('policy.title')}
      summary={t('policy.summary')}
      actions={
        <>
          <PrintButton />
          {can('set_policy', 'RectLedger') && newest !== undefined && (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t('policy.new')}
            </Button>
          )}
        </>
      }
    >
      <ReadState read={read}>{(data) => <DataTable columns={columns} rows={data.rectPolicies} rowKey={({ version }) => String(version)} caption={t('policy.caption')} empty={<Empty text={t('policy.none')} />} />}</ReadState>
      <p className="no-print">
        <Link to="/rectification">{t('item.toLedger')}</Link>
      </p>
      {open && newest !== undefined && <RectPolicyDialog from={newest} onClose={() => setOpen(false)} />}
    </Page>
  );
}
