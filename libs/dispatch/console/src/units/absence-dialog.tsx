import { Button } from 'antd';
import { useViewer } from '@wudan/access-console';
import { localDateOf, systemClock } from '@wudan/kernel-core';
import { AreaField, Dialog, Form, SelectField, TextField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { SET_ABSENCE, type ContactDuty } from './units.graphql.js';

interface AbsenceDialogProps {
  readonly duties: readonly ContactDuty[];
  readonly onClose: () => void;
}

/** Puts somebody on leave or hands their duty over, with who stands in and until when. */
export function AbsenceDialog({ duties, onClose }: AbsenceDialogProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const { t: ui } = useText(uiTexts);
  const { seat } = useViewer();
  const { say } = useToasts();
  const today = localDateOf(systemClock.now());
  const own = duties.some((duty) => duty.seatId === seat.id) ? seat.id : '';
  const fields = useFields({ seatId: own, coverSeatId: '', kind: 'leave', fromOn: today, toOn: '', reason: '' });
  const set = useAction(SET_ABSENCE);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const choices = duties.map((duty) => ({ value: duty.seatId, label: `${duty.personName}（${t(`role.${duty.role}`)}）` }));
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['seatId', t('absence.who')],
      ['coverSeatId', t('absence.cover')],
      ['fromOn', t('absence.from')],
      ['toOn', t('absence.to')],
      ['reason', t('absence.reason')],
    ]);
    setWrong(blanks);
    if (blanks.length > 0) return;
    const data = await set.run({ input: { ...fields.values, reason: fields.values.reason.trim() } });
    if (data === null) return;
    say(t('absence.added', { cover: data.setAbsence.coverName }));
    onClose();
  };
  return (
    <Dialog title={t('absence.add')} onClose={onClose}>
      <Form problems={wrong.length > 0 ? wrong : set.problems} onSubmit={() => void submit()}>
        <p className="quiet">{t('absence.text')}</p>
        <SelectField {...fields.bind('seatId')} label={t('absence.who')} required blank={t('absence.blank')} choices={choices} />
        <SelectField
          {...fields.bind('coverSeatId')}
          label={t('absence.cover')}
          required
          blank={t('absence.blank')}
          choices={choices.filter((choice) => choice.value !== fields.values.seatId)}
        />
        <SelectField
          {...fields.bind('kind')}
          label={t('absence.kind')}
          choices={[
            { value: 'leave', label: t('absence.leave') },
            { value: 'delegation', label: t('absence.delegation') },
          ]}
        />
        <div className="form-row">
          <TextField {...fields.bind('fromOn')} label={t('absence.from')} type="date" required />
          <TextField {...fields.bind('toOn')} label={t('absence.to')} type="date" required min={fields.values.fromOn} />
        </div>
        <AreaField {...fields.bind('reason')} label={t('absence.reason')} required rows={2} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={set.busy}>
            {t('absence.submit')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
