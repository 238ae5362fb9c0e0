import { FaultList, IndicatorTable, TotalsBar, type IndicatorNode } from '@wudan/catalogue-console';
import { Button } from 'antd';
import { Empty, Facts, formatInstant, Notice, Page, PrintButton, ReadState, Section, SelectFilter, Signature, Toolbar, useRead, useText, useUrlValue } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { PILOT, type Pilot } from '../pilots/pilots.graphql.js';
import { SetLight } from '../pilots/set-light.js';
import { AddIndicatorDialog } from './add-indicator-dialog.js';
import { ChooseBase } from './choose-base.js';
import { OverrideForm } from './override-form.js';
import { OverrideTable } from './override-table.js';
import { SetActions } from './set-actions.js';
import { INDICATOR_SET, type IndicatorSet } from './set.graphql.js';
import type { SetFrame } from './use-compose.js';

/** What the common and the individual part must come to. */
const COMMON = '100';
const INDIVIDUAL = '20';

/** 指标单 of one pilot: composed of a template and a pack, adjusted with reasons, reviewed by another person, issued and frozen. */
export function IndicatorSetPage(): ReactNode {
  const { t } = useText(pilotsTexts);
  const { pilotId = '' } = useParams();
  const read = useRead(PILOT, { id: pilotId });
  const pilot = read.data?.pilot;
  return (
    <ReadOfPilot
      pilot={pilot}
      state={
        <ReadState read={read}>
          {(data) =>
            data.pilot.set === null ? <Empty text={t('set.none')} action={<Link to={`/pilots/${pilotId}`}>{t('set.toPilot')}</Link>} /> : null
          }
        </ReadState>
      }
    />
  );
}

function ReadOfPilot({ pilot, state }: { readonly pilot: Pilot | undefined; readonly state: ReactNode }): ReactNode {
  const { t } = useText(pilotsTexts);
  const current = pilot?.set?.id ?? '';
  const [version] = useUrlValue('version');
  const id = version === '' ? current : version;
  const read = useRead(INDICATOR_SET, { id }, id === '');
  const set = id === '' ? undefined : read.data?.indicatorSet;
  return (
    <Page
      title={pilot === undefined ? t('set.title') : t('set.titleOf', { name: pilot.objectName })}
      summary={pilot?.programmeName}
      actions={
        <>
          <PrintButton />
          {set !== undefined && pilot !== undefined && <SetActions pilot={pilot} set={set} />}
        </>
      }
    >
      {state}
      {pilot !== undefined && id !== '' && <ReadState read={read}>{(data) => <Body pilot={pilot} set={data.indicatorSet} />}</ReadState>}
      <Signature />
      {pilot !== undefined && (
        <p className="no-print">
          <Link to={`/pilots/${pilot.id}`}>{t('set.toPilot')}</Link>
        </p>
      )}
    </Page>
  );
}

function Body({ pilot, set }: { readonly pilot: Pilot; readonly set: IndicatorSet }): ReactNode {
  const { t } = useText(pilotsTexts);
  const mayCompose = set.can.includes('compose');
  const [sent, setSent] = useState<number | null>(null);
  const frame: SetFrame = { pilot, set, waiting: sent === pilot.version, onSent: () => setSent(pilot.version) };
  const [adjusting, setAdjusting] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const faulty = useMemo(() => new Set(set.faults.flatMap(({ node }) => (node === null ? [] : [node]))), [set.faults]);
  const changed = useMemo(() => new Set(set.overrides.map(({ code }) => code)), [set.overrides]);
  const acts = (node: IndicatorNode): ReactNode =>
    adjusting === node.code ? null : (
      <Button size="small" aria-label={t('set.adjustOf', { name: `${node.code} ${node.name}` })} onClick={() => setAdjusting(node.code)}>
        {t('set.adjust')}
      </Button>
    );
  return (
    <div className="stack">
      <Head pilot={pilot} set={set} />
      <TotalsBar totals={set.totals} common={COMMON} individual={INDIVIDUAL} />
      <FaultList faults={set.faults} />
      {mayCompose && <ChooseBase key={`${set.summary.templateId}${set.summary.packId ?? ''}`} frame={frame} />}
      <Section title={t('set.diff')}>
        <OverrideTable frame={frame} />
      </Section>
      <Section title={t('set.tree')} actions={mayCompose ? <Button onClick={() => setAdding(true)}>{t('added.title')}</Button> : undefined}>
        <IndicatorTable
          caption={t('set.caption', { name: pilot.objectName, version: set.summary.version })}
          nodes={set.nodes}
          faulty={faulty}
          changed={changed}
          {...(mayCompose
            ? {
                acts,
                below: (node: IndicatorNode) => (adjusting === node.code ? <OverrideForm frame={frame} node={node} onClose={() => setAdjusting(null)} /> : null),
              }
            : {})}
        />
      </Section>
      {adding && <AddIndicatorDialog frame={frame} onClose={() => setAdding(false)} />}
    </div>
  );
}

function Head({ pilot, set }: { readonly pilot: Pilot; readonly set: IndicatorSet }): ReactNode {
  const { t } = useText(pilotsTexts);
  const { summary } = set;
  return (
    <>
      {set.versions.length > 1 && (
        <Toolbar label={t('set.versions')}>
          <SelectFilter
            param="version"
            label={t('set.version')}
            all={t('set.latest')}
            choices={set.versions.filter(({ id }) => id !== pilot.set?.id).map(({ id, version, issuedAt }) => ({ value: id, label: `${t('set.versionNo', { n: version })}${issuedAt === null ? '' : `　${formatInstant(issuedAt)}`}` }))}
          />
        </Toolbar>
      )}
      <Facts
        items={[
          [t('field.state'), <SetLight key="state" state={summary.state} />],
          [t('set.version'), t('set.versionNo', { n: summary.version })],
          [t('set.template'), summary.templateName],
          [t('set.pack'), summary.packName || t('set.noPack')],
          [t('set.hash'), <span key="hash" className="code">{summary.contentHash}</span>],
          ...(summary.issuedAt === null ? [] : [[t('set.issued'), `${formatInstant(summary.issuedAt)}　${summary.issuedBy ?? ''}`] as const]),
        ]}
      />
      {summary.reviewNote !== null && summary.reviewNote !== '' && <Notice tone={summary.state === 'returned' ? 'bad' : 'plain'}>{t('set.reviewNote', { note: summary.reviewNote })}</Notice>}
    </>
  );
}
