import { Button } from 'antd';
import {
  AreaField,
  Dialog,
  Facts,
  Form,
  formatInstant,
  SelectField,
  uiTexts,
  useAction,
  useFields,
  useText,
  useToasts,
  type Problem,
} from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { DECIDE_CORRECTION, type Correction, type SheetRow } from './sheet.graphql.js';

interface DecideCorrectionDialogProps {
  readonly row: SheetRow;
  readonly correction: Correction;
  readonly onClose: () => void;
}

/** Accepts or refuses what a unit wants changed after the cut-off; the decision is shown to the unit and final. */
export function DecideCorrectionDialog({ row, correction, onClose }: DecideCorrectionDialogProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ accept: '', decision: '' });
  const decide = useAction(DECIDE_CORRECTION);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['accept', t('decide.accept')],
      ['decision', t('decide.decision')],
    ]);
    setWrong(blanks);
    if (blanks.length > 0) return;
    const accept = fields.values.accept === 'yes';
    if ((await decide.run({ id: correction.id, accept, decision: fields.values.decision.trim() })) === null) return;
    say(t(accept ? 'decide.accepted' : 'decide.refused', { unit: row.unitName }));
    onClose();
  };
  return (
    <Dialog title={t('decide.title', { unit: row.unitName })} onClose={onClose}>
      <Form problems={wrong.length > 0 ? wrong : decide.problems} onSubmit={() => void submit()}>
        <Facts
          items={[
            [t('decide.wants'), correction.summary],
            [t('decide.because'), correction.reason],
            [t('decide.by'), `${correction.byName}　${formatInstant(correction.requestedAt)}`],
          ]}
        />
        <SelectField
          {...fields.bind('accept')}
          label={t('decide.accept')}
          required
          blank={t('decide.blank')}
          choices={[
            { value: 'yes', label: t('decide.yes') },
            { value: 'no', label: t('decide.no') },
          ]}
        />
        <AreaField {...fields.bind('decision')} label={t('decide.decision')} hint={t('decide.decisionHint')} required rows={3} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={decide.busy}>
            {t('decide.submit')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
