import { Button } from 'antd';
import { localDateOf, systemClock } from '@wudan/kernel-core';
import {
  DataTable,
  Empty,
  Facts,
  formatInstant,
  Page,
  PrintButton,
  ReadState,
  Section,
  Signature,
  useCan,
  useRead,
  useText,
  type Column,
} from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { LadderTable } from './ladder-table.js';
import { NewPolicyDialog } from './new-policy-dialog.js';
import { policyInForce } from './policy-in-force.js';
import { DISPATCH_POLICIES, type DispatchPolicy } from './policy.graphql.js';

/** The rules by which the silent are reminded: the version in force, a new one, all earlier ones. */
export function PolicyPage(): ReactNode {
  const { t } = useText(dispatchTexts);
  const can = useCan();
  const read = useRead(DISPATCH_POLICIES, {});
  const [changing, setChanging] = useState(false);
  const policies = read.data?.dispatchPolicies ?? [];
  const current = policyInForce(policies, localDateOf(systemClock.now()));
  const latest = policies[0] ?? current;
  const change = (
    <Button type="primary" onClick={() => setChanging(true)}>
      {t('policy.new')}
    </Button>
  );
  return (
    <Page
      title={t('policy.title')}
      summary={t('policy.summary')}
      actions={
        <>
          <PrintButton />
          {can('set_policy', 'Round') && latest !== undefined && change}
        </>
      }
    >
      <ReadState read={read}>
        {() => (
          <>
            {current === undefined ? <Empty text={t('policy.none')} /> : <InForce policy={current} />}
            <Versions policies={policies} current={current?.version} />
          </>
        )}
      </ReadState>
      <Signature />
      {changing && latest !== undefined && <NewPolicyDialog from={latest} onClose={() => setChanging(false)} />}
    </Page>
  );
}

function InForce({ policy }: { readonly policy: DispatchPolicy }): ReactNode {
  const { t } = useText(dispatchTexts);
  return (
    <Section title={t('policy.inForce', { n: policy.version, on: policy.effectiveOn })}>
      <LadderTable ladder={policy.ladder} />
      <Facts
        items={[
          [t('policy.acknowledge'), t('policy.minutes', { n: policy.acknowledgeMinutes })],
          [t('policy.dueWithin'), t('policy.days', { n: policy.dueWithinDays })],
          [t('policy.trusted'), t('policy.minutes', { n: policy.trustedDelayMinutes })],
          [t('policy.reason'), policy.reason],
          [t('policy.by'), `${policy.byName}　${formatInstant(policy.createdAt)}`],
        ]}
      />
    </Section>
  );
}

interface VersionsProps {
  readonly policies: readonly DispatchPolicy[];
  readonly current: number | undefined;
}

function Versions({ policies, current }: VersionsProps): ReactNode {
  const { t, tOr } = useText(dispatchTexts);
  const columns = useMemo<readonly Column<DispatchPolicy>[]>(
    () => [
      {
        key: 'version',
        title: t('policy.version'),
        heads: true,
        cell: (policy) => `${t('policy.versionNo', { n: policy.version })}${policy.version === current ? t('policy.isCurrent') : ''}`,
        sortBy: (policy) => policy.version,
      },
      { key: 'from', title: t('policy.effectiveOn'), cell: (policy) => policy.effectiveOn, sortBy: (policy) => policy.effectiveOn },
      {
        key: 'ladder',
        title: t('policy.ladder'),
        cell: (policy) =>
          policy.ladder.map((step) => t('policy.stepShort', { n: step.afterMinutes, to: tOr(`ladderTo.${step.to}`, step.to) })).join('；'),
      },
      { key: 'ack', title: t('policy.acknowledge'), numeric: true, cell: (policy) => t('policy.minutes', { n: policy.acknowledgeMinutes }) },
      { key: 'due', title: t('policy.dueWithin'), numeric: true, cell: (policy) => t('policy.days', { n: policy.dueWithinDays }) },
      { key: 'trusted', title: t('policy.trusted'), numeric: true, cell: (policy) => t('policy.minutes', { n: policy.trustedDelayMinutes }) },
      { key: 'reason', title: t('policy.reason'), cell: (policy) => policy.reason },
      { key: 'by', title: t('policy.by'), cell: (policy) => `${policy.byName}　${formatInstant(policy.createdAt)}`, sortBy: (policy) => policy.createdAt },
    ],
    [t, tOr, current],
  );
  return (
    <Section title={t('policy.versions')}>
      <DataTable
        caption={t('policy.caption')}
        columns={columns}
        rows={policies}
        rowKey={(policy) => String(policy.version)}
        rowClass={(policy) => (policy.version === current ? 'changed' : '')}
        empty={<Empty text={t('policy.none')} />}
      />
    </Section>
  );
}
