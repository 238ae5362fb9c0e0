import { AreaField, TextField, useAction, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { SET_OFFICE_TASK } from '../finding-acts.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { ActForm, type ActDialogProps } from './act-form.js';

/** What the office itself does about a cause that lies in the system. */
export function TaskDialog({ finding, onClose, onDone }: ActDialogProps): ReactNode {
  const { t } = useText(findingsTexts);
  const task = finding.ownTask;
  const fields = useFields({ text: task?.text ?? '', responsible: task?.responsible ?? '', dueOn: task?.dueOn ?? '', doneOn: task?.doneOn ?? '' });
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const save = useAction(SET_OFFICE_TASK);
  const submit = async (): Promise<void> => {
    const found = fields.blanks([
      ['text', t('task.what')],
      ['responsible', t('task.responsible')],
    ]);
    setWrong(found);
    if (found.length > 0) return;
    const { text, responsible, dueOn, doneOn } = fields.values;
    if ((await save.run({ input: { id: finding.id, text, responsible, dueOn: dueOn || null, doneOn: doneOn || null } })) !== null) onDone(t('task.saved', { no: finding.no }));
  };
  return (
    <ActForm title={t('task.title', { no: finding.no })} text={t('task.text')} act={t('task.save')} busy={save.busy} problems={wrong.length > 0 ? wrong : save.problems} onSubmit={() => void submit()} onClose={onClose}>
      <AreaField {...fields.bind('text')} label={t('task.what')} rows={3} required />
      <TextField {...fields.bind('responsible')} label={t('task.responsible')} required />
      <div className="form-row">
        <TextField {...fields.bind('dueOn')} label={t('task.dueOn')} type="date" />
        <TextField {...fields.bind('doneOn')} label={t('task.doneOn')} hint={t('task.doneHint')} type="date" />
      </div>
    </ActForm>
  );
}
