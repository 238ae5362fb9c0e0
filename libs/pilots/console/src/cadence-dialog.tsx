import { Button } from 'antd';
import { localDateOf, systemClock } from '@wudan/kernel-core';
import { AreaField, Dialog, Form, SelectField, TextField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { pilotsTexts } from './i18n/pilots-texts.js';
import { CADENCE_MODES, SET_CADENCE, type Programme } from './programmes.graphql.js';

/** Changes how often units are asked, for some days and with a reason. */
export function CadenceDialog({ programme, onClose }: { readonly programme: Programme; readonly onClose: () => void }): ReactNode {
  const { t } = useText(pilotsTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const today = localDateOf(systemClock.now());
  const earliest = programme.startsOn > today ? programme.startsOn : today;
  const fields = useFields({ unitId: '', mode: 'daily', fromOn: earliest, toOn: '', reason: '' });
  const set = useAction(SET_CADENCE);
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([['fromOn', t('field.fromOn')], ['toOn', t('field.toOn')], ['reason', t('field.why')]]);
    setMissing(blanks);
    if (blanks.length > 0) return;
    const { unitId, ...rest } = fields.values;
    if ((await set.run({ input: { programmeId: programme.id, unitId: unitId || null, ...rest } })) === null) return;
    say(t('cadence.done'));
    onClose();
  };
  return (
    <Dialog title={t('page.cadence')} onClose={onClose}>
      <Form problems={missing.length > 0 ? missing : set.problems} onSubmit={() => void submit()}>
        <p>{t('cadence.text')}</p>
        <SelectField
          {...fields.bind('unitId')}
          label={t('cadence.for')}
          blank={t('cadence.whole')}
          choices={programme.units.filter(({ leftOn }) => leftOn === null || leftOn > today).map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
        />
        <SelectField {...fields.bind('mode')} label={t('field.mode')} choices={CADENCE_MODES.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))} />
        <div className="form-row">
          <TextField {...fields.bind('fromOn')} label={t('field.fromOn')} type="date" required min={earliest} max={programme.endsOn} />
          <TextField {...fields.bind('toOn')} label={t('field.toOn')} type="date" required min={earliest} max={programme.endsOn} />
        </div>
        <AreaField {...fields.bind('reason')} label={t('field.why')} required rows={2} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={set.busy}>
            {t('cadence.submit')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
