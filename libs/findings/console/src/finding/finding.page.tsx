import '../findings.css';
import { Button } from 'antd';
import { Facts, formatInstant, Notice, Page, PrintButton, ReadState, Section, Signature, useCan, useRead, useText } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { FINDING, type FindingInFull } from '../findings.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { BothTexts } from './both-texts.js';
import { ActDialog, actsOf, type FindingAct } from './finding-acts.js';
import { LineageSection } from './lineage-section.js';
import { RoundsList } from './rounds-list.js';
import { StateWord } from './state-word.js';

/** One problem for both sides: what was found, what each side says of it, where it comes from and what became of it. */
export function FindingPage(): ReactNode {
  const { t, tOr } = useText(findingsTexts);
  const { findingId = '' } = useParams();
  const can = useCan();
  const read = useRead(FINDING, { id: findingId });
  const [act, setAct] = useState<FindingAct | null>(null);
  const finding = read.data?.finding;
  const office = can('count', 'Finding');
  return (
    <Page
      title={finding === undefined ? t('finding.title') : t('finding.titleOf', { no: finding.no })}
      summary={finding === undefined ? undefined : t('finding.summary', { unit: finding.unitName, level: tOr(`level.${finding.level}`, finding.level), track: tOr(`track.${finding.track}`, finding.track) })}
      actions={
        <>
          <PrintButton />
          {finding !== undefined &&
            actsOf(finding).map((one) => (
              <Button key={one} type={one === 'position' || one === 'reply' || one === 'decide' ? 'primary' : 'default'} danger={one === 'drop' || one === 'seal'} onClick={() => setAct(one)}>
                {t(`act.${one}`)}
              </Button>
            ))}
        </>
      }
    >
      <ReadState read={read}>{(data) => <FindingBody finding={data.finding} office={office} traces={can('trace', 'Finding')} />}</ReadState>
      <Signature />
      {finding !== undefined && (
        <p className="row no-print">
          <Link to={`/pilots/${finding.pilotId}/assessment-report`}>{t('finding.toReport')}</Link>
          <Link to={office ? `/findings?programme=${finding.programmeId}` : '/findings/mine'}>{t('finding.toList')}</Link>
        </p>
      )}
      {finding !== undefined && act !== null && <ActDialog finding={finding} act={act} onClose={() => setAct(null)} />}
    </Page>
  );
}

interface FindingBodyProps {
  readonly finding: FindingInFull;
  readonly office: boolean;
  readonly traces: boolean;
}

function FindingBody({ finding, office, traces }: FindingBodyProps): ReactNode {
  const { t, tOr } = useText(findingsTexts);
  const said = (text: string): ReactNode => (text === '' ? t('none') : <span className="finding-lines">{text}</span>);
  const { agreement, transfer, ownTask, recursOf } = finding;
  const mayLink = recursOf === null && finding.can.includes('link_recurrence') && finding.recurrenceHints.length > 0;
  return (
    <div className="stack">
      {finding.sealed && <Notice tone="bad">{transfer === null ? t('seal.sealed') : t('seal.sealedTo', { to: transfer.to, no: transfer.docNumber, on: transfer.onDate, by: transfer.by })}</Notice>}
      {finding.dropReason !== null && <Notice tone="warn">{t('drop.dropped', { reason: finding.dropReason })}</Notice>}
      {mayLink && <Notice tone="warn">{t('recurrence.hint', { earlier: finding.recurrenceHints.map(({ no, title, programmeName }) => t('recurrence.choice', { no, title, programme: programmeName })).join(t('list.semicolon')) })}</Notice>}
      <Section title={t('finding.what')}>
        <Facts
          items={[
            [t('field.title'), finding.title],
            [t('field.state'), <StateWord key="state" finding={finding} />],
            [t('field.category'), finding.category.retiredOn === null ? finding.category.name : t('categories.retiredOn', { name: finding.category.name, on: finding.category.retiredOn })],
            [t('field.facts'), said(finding.facts)],
            [t('field.basis'), said(finding.basis)],
            [t('field.source'), tOr(`source.${finding.source}`, finding.source)],
            ...(office ? [[t('field.sourceNote'), said(finding.sourceNote)] as const] : []),
            [t('field.cause'), tOr(`cause.${finding.cause}`, finding.cause)],
            [t('field.leaves'), finding.leaves.map(({ code, name }) => `${code} ${name}`).join(t('list.comma')) || t('none')],
            [t('field.evidence'), <Papers key="papers" evidence={finding.evidence} />],
            ...(recursOf === null ? [] : [[t('recurrence.of'), office ? <Link key="of" to={`/findings/${recursOf.id}`}>{t('recurrence.choice', { no: recursOf.no, title: recursOf.title, programme: recursOf.programmeName })}</Link> : `${recursOf.no} ${recursOf.title}`] as const]),
            ...(office ? [[t('finding.opened'), t('finding.openedBy', { by: finding.openedBy, at: formatInstant(finding.openedAt) })] as const] : []),
          ]}
        />
      </Section>
      {office && finding.cause === 'system' && (
        <Section title={t('task.section')}>
          {ownTask === null ? (
            <p className="quiet">{t('task.none')}</p>
          ) : (
            <Facts
              items={[
                [t('task.what'), said(ownTask.text)],
                [t('task.responsible'), ownTask.responsible],
                [t('task.dueOn'), ownTask.dueOn ?? t('none')],
                [t('task.doneOn'), ownTask.doneOn ?? t('task.open')],
              ]}
            />
          )}
        </Section>
      )}
      {agreement !== null && (
        <Section title={t('agreement.title')}>
          <p role="status">{agreement.dueOn !== null && agreement.state === 'undecided' ? t('agreement.stateDue', { state: t('agreement.undecided'), on: agreement.dueOn }) : tOr(`agreement.${agreement.state}`, agreement.state)}</p>
          <BothTexts office={agreement.officeText} unit={agreement.unitText} />
          <h3>{t('agreement.rounds')}</h3>
          <RoundsList rounds={agreement.rounds} />
        </Section>
      )}
      {traces && <LineageSection finding={finding} />}
    </div>
  );
}

function Papers({ evidence }: { readonly evidence: FindingInFull['evidence'] }): ReactNode {
  const { t } = useText(findingsTexts);
  if (evidence.length === 0) return t('none');
  return (
    <ul className="lines">
      {evidence.map(({ itemId, title }) => (
        <li key={itemId}>
          <Link to={`/evidence/${itemId}`}>{title}</Link>
        </li>
      ))}
    </ul>
  );
}
