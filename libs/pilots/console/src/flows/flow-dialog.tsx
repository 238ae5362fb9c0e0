import { Button } from 'antd';
import { CheckField, Dialog, Form, SelectField, TextField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import '../pilots.css';
import { ARTEFACTS, KEEPS, SAVE_STAGE_FLOW, type StageFlow } from '../pilots/pilots.graphql.js';

interface FlowDialogProps {
  readonly flow: StageFlow;
  /** Makes an own flow out of it, under a key of its own. */
  readonly copy: boolean;
  readonly onClose: () => void;
}

interface Row {
  readonly stage: string;
  readonly label: string;
  readonly owner: string;
  readonly days: string;
  readonly next: readonly string[];
}

/** An own flow: names and days of its stages, where each may lead, what lower offices must keep. */
export function FlowDialog({ flow, copy, onClose }: FlowDialogProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ key: copy ? '' : flow.key, name: copy ? '' : flow.name, receiptDays: String(flow.receiptDays) });
  const [rows, setRows] = useState<readonly Row[]>(() => flow.stages.map(({ stage, label, owner, plannedDays, next }) => ({ stage, label, owner, days: plannedDays === null ? '' : String(plannedDays), next })));
  const [keeps, setKeeps] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(ARTEFACTS.map((key) => [key, flow.artefacts.find((one) => one.key === key)?.keep ?? 'free'])));
  const save = useAction(SAVE_STAGE_FLOW);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const change = (at: number, part: Partial<Row>): void => setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const drop = (stage: string): void => setRows(rows.filter((row) => row.stage !== stage).map((row) => ({ ...row, next: row.next.filter((one) => one !== stage) })));
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['key', t('flows.key')],
      ['name', t('flows.name')],
      ['receiptDays', t('flows.receiptDays')],
    ]);
    setWrong(blanks);
    if (blanks.length > 0) return;
    const stages = rows.map(({ stage, label, owner, days, next }) => ({ stage, label: label.trim(), owner, plannedDays: days === '' ? null : Number(days), next: [...next] }));
    const artefacts = ARTEFACTS.map((key) => ({ key, keep: keeps[key] ?? 'free' }));
    const { key, name, receiptDays } = fields.values;
    if ((await save.run({ input: { key: key.trim(), version: copy ? 0 : flow.version, name: name.trim(), receiptDays: Number(receiptDays), stages, artefacts } })) === null) return;
    say(t('flows.done', { name: name.trim() }));
    onClose();
  };
  return (
    <Dialog title={t(copy ? 'flows.copyOf' : 'flows.editOf', { name: flow.name })} onClose={onClose} wide>
      <Form problems={wrong.length > 0 ? wrong : save.problems} onSubmit={() => void submit()} wide>
        <div className="form-row">
          <TextField {...fields.bind('key')} label={t('flows.key')} hint={t('flows.keyHint')} required disabled={!copy} />
          <TextField {...fields.bind('name')} label={t('flows.name')} required />
          <TextField {...fields.bind('receiptDays')} label={t('flows.receiptDays')} type="number" min={1} max={60} required />
        </div>
        {rows.map((row, at) => (
          <div key={row.stage} className="pilot-row" role="group" aria-label={row.label}>
            <TextField name={`stages.${at}.label`} label={t('flows.stage')} required value={row.label} onChange={(label) => change(at, { label })} />
            <SelectField name={`stages.${at}.owner`} label={t('flows.owner')} value={row.owner} onChange={(owner) => change(at, { owner })} choices={[{ value: 'office', label: t('owner.office') }, { value: 'unit', label: t('owner.unit') }]} />
            <TextField name={`stages.${at}.plannedDays`} label={t('flows.planned')} type="number" min={1} value={row.days} onChange={(days) => change(at, { days })} />
            <fieldset className="flow-next">
              <legend className="small">{t('flows.next')}</legend>
              {rows
                .filter((other) => other.stage !== row.stage)
                .map((other) => (
                  <CheckField
                    key={other.stage}
                    label={other.label}
                    checked={row.next.includes(other.stage)}
                    onChange={(on) => change(at, { next: on ? [...row.next, other.stage] : row.next.filter((one) => one !== other.stage) })}
                  />
                ))}
            </fieldset>
            {row.stage !== 'define' && row.stage !== 'closed' && (
              <Button aria-label={t('row.removeOf', { name: row.label })} onClick={() => drop(row.stage)}>
                {t('row.remove')}
              </Button>
            )}
          </div>
        ))}
        <div className="form-row">
          {ARTEFACTS.map((key) => (
            <SelectField key={key} name={`artefacts.${key}`} label={t('flows.keepOf', { name: t(`artefact.${key}`) })} value={keeps[key] ?? 'free'} onChange={(keep) => setKeeps({ ...keeps, [key]: keep })} choices={KEEPS.map((keep) => ({ value: keep, label: t(`keep.${keep}`) }))} />
          ))}
        </div>
        <div className="row">
          <Button type="primary" htmlType="submit" loading={save.busy}>
            {ui('action.save')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
