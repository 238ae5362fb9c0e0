import { Button } from 'antd';
import { AreaField, Dialog, Form, TextField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { MOVE_ROUND } from './rounds.graphql.js';
import { useRoundName } from './use-round-name.js';

interface MoveRoundDialogProps {
  readonly round: { readonly id: string; readonly number: number | null; readonly asksOn: string; readonly mode: string };
  readonly onClose: () => void;
}

/** Moves a planned round to another day; the move and its reason are announced to those who will be asked. */
export function MoveRoundDialog({ round, onClose }: MoveRoundDialogProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const { t: ui } = useText(uiTexts);
  const roundName = useRoundName();
  const { say } = useToasts();
  const fields = useFields({ asksOn: round.asksOn, reason: '' });
  const move = useAction(MOVE_ROUND);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['asksOn', t('move.asksOn')],
      ['reason', t('move.reason')],
    ]);
    setWrong(blanks);
    if (blanks.length > 0) return;
    const { asksOn, reason } = fields.values;
    if ((await move.run({ id: round.id, asksOn, reason: reason.trim() })) === null) return;
    say(t('move.done', { on: asksOn }));
    onClose();
  };
  return (
    <Dialog title={t('move.title')} onClose={onClose}>
      <Form problems={wrong.length > 0 ? wrong : move.problems} onSubmit={() => void submit()}>
        <p>{t('move.text', { round: roundName(round) })}</p>
        <TextField {...fields.bind('asksOn')} label={t('move.asksOn')} type="date" required />
        <AreaField {...fields.bind('reason')} label={t('move.reason')} hint={t('move.reasonHint')} required rows={2} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={move.busy}>
            {t('move.submit')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
