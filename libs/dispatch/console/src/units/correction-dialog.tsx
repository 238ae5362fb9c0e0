import { Button } from 'antd';
import { AreaField, Dialog, Form, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { useRoundName } from '../rounds/use-round-name.js';
import { ProgressFields, useProgressProblems } from './progress-fields.js';
import { progressInput, progressValues } from './progress-values.js';
import { REQUEST_CORRECTION, type ProgressEntry } from './units.graphql.js';

interface CorrectionDialogProps {
  readonly entry: ProgressEntry;
  readonly onClose: () => void;
}

/** Asks the office to change what was reported, once the cut-off has passed. */
export function CorrectionDialog({ entry, onClose }: CorrectionDialogProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const { t: ui } = useText(uiTexts);
  const roundName = useRoundName();
  const { say } = useToasts();
  const fields = useFields({ ...progressValues(entry), reason: '' });
  const request = useAction(REQUEST_CORRECTION);
  const problemsOf = useProgressProblems();
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const found = [...problemsOf(fields), ...fields.blanks([['reason', t('correct.reason')]])];
    setWrong(found);
    if (found.length > 0) return;
    const input = { promptId: entry.promptId ?? '', ...progressInput(fields.values), reason: fields.values.reason.trim() };
    if ((await request.run({ input })) === null) return;
    say(t('correct.done'));
    onClose();
  };
  return (
    <Dialog title={t('correct.title', { round: roundName(entry) })} onClose={onClose} wide>
      <Form problems={wrong.length > 0 ? wrong : request.problems} onSubmit={() => void submit()}>
        <p className="quiet">{t('correct.text')}</p>
        <ProgressFields fields={fields} />
        <AreaField {...fields.bind('reason')} label={t('correct.reason')} required rows={2} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={request.busy}>
            {t('correct.submit')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
