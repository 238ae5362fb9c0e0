import { Button } from 'antd';
import { newId, systemClock } from '@wudan/kernel-core';
import { ProblemAlert, useAction, useText, useToasts } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { ReportDialog } from './report-dialog.js';
import { ACKNOWLEDGE_PROMPT, CONFIRM_PROMPT, SNOOZE_PROMPT, UNDO_ANSWER, type UnitPrompt } from './units.graphql.js';

const SNOOZES = ['hour', 'today', 'tomorrow'] as const;
/** Kinds that are answered by one of their options and nothing else. */
const PLAIN_KINDS: readonly string[] = ['confirm', 'notice'];

/** What the present seat may do with a prompt: answer, take back, put off, take over. */
export function PromptActs({ prompt }: { readonly prompt: UnitPrompt }): ReactNode {
  const { t } = useText(dispatchTexts);
  const { say } = useToasts();
  const [reporting, setReporting] = useState(false);
  const confirm = useAction(CONFIRM_PROMPT);
  const undo = useAction(UNDO_ANSWER);
  const snooze = useAction(SNOOZE_PROMPT);
  const acknowledge = useAction(ACKNOWLEDGE_PROMPT);
  const may = (action: string): boolean => prompt.can.includes(action);
  const eventId = (): string => newId(systemClock.now().getTime());
  const after = (done: Promise<unknown>, text: string): void => void done.then((data) => (data === null ? undefined : say(text)));
  const plain = PLAIN_KINDS.includes(prompt.kind);
  return (
    <>
      <ProblemAlert problems={[...confirm.problems, ...undo.problems, ...snooze.problems, ...acknowledge.problems]} />
      <div className="row no-print">
        {may('answer') && prompt.subjectType === 'round' && !plain && (
          <Button type="primary" onClick={() => setReporting(true)}>
            {t(prompt.answer === null ? 'prompts.report' : 'prompts.change')}
          </Button>
        )}
        {may('answer') &&
          plain &&
          prompt.options.map((option) => (
            <Button
              key={option.id}
              type="primary"
              loading={confirm.busy}
              onClick={() =>
                after(confirm.run({ promptId: prompt.id, version: prompt.version, option: option.id, eventId: eventId() }), t('prompts.answered'))
              }
            >
              {option.label}
            </Button>
          ))}
        {may('undo') && (
          <Button loading={undo.busy} onClick={() => after(undo.run({ promptId: prompt.id, eventId: eventId() }), t('prompts.undone'))}>
            {t('prompts.undo')}
          </Button>
        )}
        {may('acknowledge') && (
          <Button loading={acknowledge.busy} onClick={() => after(acknowledge.run({ promptId: prompt.id }), t('prompts.acknowledged'))}>
            {t('prompts.acknowledge')}
          </Button>
        )}
        {may('snooze') &&
          prompt.answer === null &&
          SNOOZES.map((until) => (
            <Button
              key={until}
              loading={snooze.busy}
              onClick={() => after(snooze.run({ promptId: prompt.id, until, at: null }), t('prompts.snoozed'))}
            >
              {t(`snooze.${until}`)}
            </Button>
          ))}
      </div>
      {reporting && <ReportDialog prompt={prompt} onClose={() => setReporting(false)} />}
    </>
  );
}
