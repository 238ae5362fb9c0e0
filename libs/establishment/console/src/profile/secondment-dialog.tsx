import { Button } from 'antd';
import { AreaField, Dialog, Form, SelectField, TextField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { SAVE_SECONDMENT, type Secondment } from '../establishment.graphql.js';
import { establishmentTexts } from '../i18n/establishment-texts.js';

interface SecondmentDialogProps {
  readonly unitId: string;
  /** Null for a new one. */
  readonly secondment: Secondment | null;
  readonly onClose: () => void;
}

/** Registers a person lent in or out; prolongs or ends a record. */
export function SecondmentDialog({ unitId, secondment, onClose }: SecondmentDialogProps): ReactNode {
  const { t } = useText(establishmentTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({
    person: '',
    direction: secondment?.direction ?? 'out',
    counterpart: secondment?.counterpart ?? '',
    fromOn: secondment?.fromOn ?? '',
    plannedEnd: secondment?.plannedEnd ?? '',
    endedOn: secondment?.endedOn ?? '',
    approvalNumber: secondment?.approvalNumber ?? '',
    reason: secondment?.reason ?? '',
  });
  const save = useAction(SAVE_SECONDMENT);
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ...(secondment === null ? ([['person', t('field.person')]] as const) : []),
      ['counterpart', t('field.counterpart')],
      ['fromOn', t('field.fromOn')],
      ['reason', t('field.reason')],
    ]);
    setMissing(blanks);
    if (blanks.length > 0) return;
    const { person, plannedEnd, endedOn, approvalNumber, ...rest } = fields.values;
    const input = {
      unitId,
      ...(secondment === null ? {} : { id: secondment.id, version: secondment.version }),
      ...rest,
      person: person || null,
      plannedEnd: plannedEnd || null,
      endedOn: endedOn || null,
      approvalNumber: approvalNumber || null,
    };
    if ((await save.run({ input })) === null) return;
    say(t('secondment.done'));
    onClose();
  };
  return (
    <Dialog title={secondment === null ? t('secondment.new') : t('secondment.edit', { person: secondment.person })} onClose={onClose}>
      <Form problems={missing.length > 0 ? missing : save.problems} onSubmit={() => void submit()}>
        <TextField {...fields.bind('person')} label={t('field.person')} required={secondment === null} hint={t(secondment === null ? 'secondment.personHint' : 'secondment.keepPerson')} autoComplete="off" />
        <SelectField {...fields.bind('direction')} label={t('field.direction')} choices={(['in', 'out'] as const).map((value) => ({ value, label: t(`direction.${value}`) }))} />
        <TextField {...fields.bind('counterpart')} label={t('field.counterpart')} required />
        <div className="form-row">
          <TextField {...fields.bind('fromOn')} label={t('field.fromOn')} type="date" required />
          <TextField {...fields.bind('plannedEnd')} label={t('field.plannedEnd')} type="date" />
          <TextField {...fields.bind('endedOn')} label={t('field.endedOn')} type="date" />
        </div>
        <TextField {...fields.bind('approvalNumber')} label={t('field.approval')} />
        <AreaField {...fields.bind('reason')} label={t('field.reason')} required rows={2} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={save.busy}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
