import { Notice, ReadState, useAction, useRead, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ActForm } from '../finding/act-form.js';
import { UNIT_FINDINGS } from '../findings.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { FEEDBACK_POLICY } from '../rules/rules.graphql.js';
import { SETTLE_REPORT } from './report.graphql.js';
import type { ReportDialogProps } from './report-acts.js';

/** Ends the comments. What is still undecided is named, with a way to it. */
export function SettleDialog({ report, onClose, onDone }: ReportDialogProps): ReactNode {
  const { t } = useText(findingsTexts);
  const findings = useRead(UNIT_FINDINGS, { pilotId: report.pilotId });
  const policy = useRead(FEEDBACK_POLICY, { programmeId: report.programmeId });
  const settle = useAction(SETTLE_REPORT);
  const submit = async (): Promise<void> => {
    if ((await settle.run({ pilotId: report.pilotId })) !== null) onDone(t('settle.done'));
  };
  return (
    <ActForm title={t('settle.title', { unit: report.unitName })} text={t(policy.data?.feedbackPolicy.silenceAccepts === true ? 'settle.silence' : 'settle.text')} act={t('act.settle')} busy={settle.busy} problems={settle.problems} onSubmit={() => void submit()} onClose={onClose}>
      <ReadState read={findings}>
        {({ unitFindings }) => {
          const items = unitFindings.filter(({ state, sealed }) => state !== 'dropped' && !sealed);
          const open = items.filter(({ agreement }) => agreement === null || agreement.state === 'undecided');
          if (open.length === 0) return <Notice tone="good">{t('settle.ready', { n: items.length })}</Notice>;
          return (
            <Notice tone="warn">
              <p>{t('settle.open', { n: open.length })}</p>
              <ul>
                {open.map(({ id, no, title }) => (
                  <li key={id}>
                    <Link to={`/findings/${id}`}>
                      {no} {title}
                    </Link>
                  </li>
                ))}
              </ul>
            </Notice>
          );
        }}
      </ReadState>
    </ActForm>
  );
}
