import { CheckField, Dialog, Facts, TextField, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { ActForm } from '../finding/act-form.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { SET_FEEDBACK_POLICY, type FeedbackPolicy } from './rules.graphql.js';

const DAYS = ['commentDays', 'maxRounds', 'objectionDays', 'planDays'] as const;
const SWITCHES = ['showScores', 'sumAspects', 'silenceAccepts'] as const;

interface PolicyDialogProps {
  readonly policy: FeedbackPolicy;
  readonly onClose: () => void;
}

/** How a programme gives its results back; to read for whom may not set it. */
export function PolicyDialog({ policy, onClose }: PolicyDialogProps): ReactNode {
  const { t } = useText(findingsTexts);
  if (policy.can.includes('set')) return <PolicyForm policy={policy} onClose={onClose} />;
  return (
    <Dialog title={t('policy.title')} onClose={onClose}>
      <Facts items={[...SWITCHES.map((name) => [t(`policy.${name}`), t(policy[name] ? 'yes' : 'no')] as const), ...DAYS.map((name) => [t(`policy.${name}`), policy[name]] as const)]} />
    </Dialog>
  );
}

function PolicyForm({ policy, onClose }: PolicyDialogProps): ReactNode {
  const { t } = useText(findingsTexts);
  const { say } = useToasts();
  const fields = useFields({ commentDays: String(policy.commentDays), maxRounds: String(policy.maxRounds), objectionDays: String(policy.objectionDays), planDays: String(policy.planDays) });
  const [on, setOn] = useState({ showScores: policy.showScores, sumAspects: policy.sumAspects, silenceAccepts: policy.silenceAccepts });
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const save = useAction(SET_FEEDBACK_POLICY);
  const submit = async (): Promise<void> => {
    const found: Problem[] = DAYS.filter((name) => !/^[1-9]\d{0,2}$/.test(fields.values[name].trim())).map((name) => ({ code: 'NOT_A_NUMBER', kind: 'INVALID', field: name, message: t('policy.wholeNumber', { label: t(`policy.${name}`) }) }));
    setWrong(found);
    if (found.length > 0) return;
    const number = (name: (typeof DAYS)[number]): number => Number(fields.values[name].trim());
    const input = { programmeId: policy.programmeId, version: policy.version, ...on, commentDays: number('commentDays'), maxRounds: number('maxRounds'), objectionDays: number('objectionDays'), planDays: number('planDays') };
    if ((await save.run({ input })) === null) return;
    say(t('policy.saved'));
    onClose();
  };
  return (
    <ActForm title={t('policy.title')} text={t(policy.version === 0 ? 'policy.shipped' : 'policy.text')} act={t('policy.save')} busy={save.busy} problems={wrong.length > 0 ? wrong : save.problems} onSubmit={() => void submit()} onClose={onClose}>
      {SWITCHES.map((name) => (
        <CheckField key={name} label={t(`policy.${name}`)} checked={on[name]} onChange={(checked) => setOn((now) => ({ ...now, [name]: checked }))} />
      ))}
      <div className="form-row">
        {DAYS.map((name) => (
          <TextField key={name} {...fields.bind(name)} label={t(`policy.${name}`)} inputMode="numeric" required />
        ))}
      </div>
    </ActForm>
  );
}
