import { Button } from 'antd';
import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Dialog, Form, TextField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { tenancyTexts } from '../i18n/tenancy-texts.js';
import { RETIRE_UNIT, type Unit } from './units.graphql.js';

/** Asks for the day on which a unit ends. */
export function RetireUnitDialog({ unit, onClose }: { readonly unit: Unit; readonly onClose: () => void }): ReactNode {
  const { t } = useText(tenancyTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ on: localDateOf(systemClock.now()) });
  const retire = useAction(RETIRE_UNIT);
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([['on', t('field.validTo')]]);
    setMissing(blanks);
    if (blanks.length > 0 || (await retire.run({ id: unit.id, on: fields.values.on })) === null) return;
    say(t('unit.retired', { name: unit.name }));
    onClose();
  };
  return (
    <Dialog title={`${t('unit.retire')}：${unit.name}`} onClose={onClose}>
      <Form problems={missing.length > 0 ? missing : retire.problems} onSubmit={() => void submit()}>
        <p>{t('unit.retireText')}</p>
        <TextField {...fields.bind('on')} label={t('field.validTo')} type="date" required min={unit.validFrom} />
        <div className="row">
          <Button type="primary" danger htmlType="submit" loading={retire.busy}>
            {t('unit.retireConfirm')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
