import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Button } from 'antd';
import { AreaField, Dialog, Form, Loading, SelectField, TextField, uiTexts, useAction, useFields, useRead, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import '../pilots.css';
import { PROGRAMME, type Programme } from '../programmes.graphql.js';
import { ATTENDANCE_STATES, SAVE_TRAINING, type Training } from './plan.graphql.js';

interface TrainingDialogProps {
  readonly programmeId: string;
  /** Null: a new one. */
  readonly training: Training | null;
  readonly onClose: () => void;
}

/** Records a training and who came, unit by unit. */
export function TrainingDialog(props: TrainingDialogProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const read = useRead(PROGRAMME, { id: props.programmeId });
  return (
    <Dialog title={t(props.training === null ? 'training.add' : 'training.edit')} onClose={props.onClose} wide>
      {read.data === undefined ? <Loading /> : <TrainingForm {...props} programme={read.data.programme} />}
    </Dialog>
  );
}

interface Row {
  readonly unitId: string;
  readonly unitName: string;
  readonly people: string;
  readonly names: string;
  readonly state: string;
}

function rowsOf(programme: Programme, training: Training | null): readonly Row[] {
  const today = localDateOf(systemClock.now());
  return programme.units
    .filter(({ leftOn }) => leftOn === null || leftOn > today)
    .map(({ unitId, unitName }) => {
      const row = training?.attendance.find((one) => one.unitId === unitId);
      return { unitId, unitName, people: String(row?.people ?? 0), names: row?.names ?? '', state: row?.state ?? 'absent' };
    });
}

function TrainingForm({ programme, programmeId, training, onClose }: TrainingDialogProps & { readonly programme: Programme }): ReactNode {
  const { t } = useText(pilotsTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ title: training?.title ?? '', onDate: training?.onDate ?? localDateOf(systemClock.now()), place: training?.place ?? '', content: training?.content ?? '' });
  const [rows, setRows] = useState(() => rowsOf(programme, training));
  const save = useAction(SAVE_TRAINING);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const change = (at: number, part: Partial<Row>): void => setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['title', t('training.title')],
      ['onDate', t('training.onDate')],
    ]);
    setWrong(blanks);
    if (blanks.length > 0) return;
    const attendance = rows.map(({ unitId, people, names, state }) => ({ unitId, people: Number(people) || 0, names: names.trim(), state }));
    if ((await save.run({ input: { ...(training === null ? {} : { id: training.id }), programmeId, ...fields.values, attendance } })) === null) return;
    say(t('training.done'));
    onClose();
  };
  return (
    <Form problems={wrong.length > 0 ? wrong : save.problems} onSubmit={() => void submit()} wide>
      <div className="form-row">
        <TextField {...fields.bind('title')} label={t('training.title')} required />
        <TextField {...fields.bind('onDate')} label={t('training.onDate')} type="date" required />
        <TextField {...fields.bind('place')} label={t('training.place')} />
      </div>
      <AreaField {...fields.bind('content')} label={t('training.content')} rows={3} />
      {rows.map((row, at) => (
        <div key={row.unitId} className="pilot-row" role="group" aria-label={row.unitName}>
          <p className="pilot-row-name">{row.unitName}</p>
          <SelectField name={`attendance.${at}.state`} label={t('training.state')} value={row.state} onChange={(state) => change(at, { state })} choices={ATTENDANCE_STATES.map((one) => ({ value: one, label: t(`attendance.${one}`) }))} />
          <TextField name={`attendance.${at}.people`} label={t('training.people')} type="number" min={0} value={row.people} onChange={(people) => change(at, { people })} />
          <TextField name={`attendance.${at}.names`} label={t('training.names')} value={row.names} onChange={(names) => change(at, { names })} />
        </div>
      ))}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={save.busy}>
          {ui('action.save')}
        </Button>
        <Button onClick={onClose}>{ui('action.cancel')}</Button>
      </div>
    </Form>
  );
}
