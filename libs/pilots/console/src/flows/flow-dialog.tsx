import { Button } from 'antd';
import { CheckField, Dialog, Form, SelectField, TextField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import '../pilots.css';
import { ArtefactRows } from './artefact-rows.js';
import { SAVE_STAGE_FLOW, type FlowContent } from './flows.graphql.js';
import { artefactRows, keptStages } from './kept-stages.js';

/** What is opened for writing. */
export interface FlowDraft {
  readonly title: string;
  readonly flow: FlowContent;
  /** Key and newest version of the own flow that gets a next version; null for a new flow. */
  readonly own: { readonly key: string; readonly version: number } | null;
  /** Key and name that are offered for a new flow. */
  readonly suggested?: { readonly key: string; readonly name: string };
  /** The received version it stands on from now on; null for what it stood on before. */
  readonly basedOnId: string | null;
}

interface Row {
  readonly stage: string;
  readonly label: string;
  readonly owner: string;
  readonly days: string;
  readonly next: readonly string[];
}

/** An own flow: names and days of its stages, where each may lead, what lower offices must keep. What offices above keep stays as it is. */
export function FlowDialog({ draft, onClose }: { readonly draft: FlowDraft; readonly onClose: () => void }): ReactNode {
  const { title, flow, own, suggested, basedOnId } = draft;
  const { t, tOr } = useText(pilotsTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ key: own?.key ?? suggested?.key ?? '', name: own ? flow.name : (suggested?.name ?? ''), receiptDays: String(flow.receiptDays) });
  const [rows, setRows] = useState<readonly Row[]>(() => flow.stages.map(({ stage, label, owner, plannedDays, next }) => ({ stage, label, owner, days: plannedDays === null ? '' : String(plannedDays), next })));
  const [artefacts, setArtefacts] = useState(() => artefactRows(flow.artefacts, (key) => tOr(`artefact.${key}`, key), flow.stages[0]?.stage ?? 'define'));
  const save = useAction(SAVE_STAGE_FLOW);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const kept = keptStages(flow.artefacts);
  const change = (at: number, part: Partial<Row>): void => setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const drop = (stage: string): void => {
    setRows(rows.filter((row) => row.stage !== stage).map((row) => ({ ...row, next: row.next.filter((one) => one !== stage) })));
    setArtefacts(artefacts.map((row) => (row.stage === stage ? { ...row, stage: rows[0]?.stage ?? 'define' } : row)));
  };
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['key', t('flows.key')],
      ['name', t('flows.name')],
      ['receiptDays', t('flows.receiptDays')],
    ]);
    setWrong(blanks);
    if (blanks.length > 0) return;
    const stages = rows.map(({ stage, label, owner, days, next }) => ({ stage, label: label.trim(), owner, plannedDays: days === '' ? null : Number(days), next: [...next] }));
    const papers = artefacts.map(({ key, label, stage, keep }) => ({ key, label: label.trim(), stage, keep }));
    const { key, name, receiptDays } = fields.values;
    const input = { key: key.trim(), version: own?.version ?? 0, name: name.trim(), receiptDays: Number(receiptDays), stages, artefacts: papers, basedOnId };
    if ((await save.run({ input })) === null) return;
    say(t('flows.done', { name: name.trim() }));
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose} wide>
      <Form problems={wrong.length > 0 ? wrong : save.problems} onSubmit={() => void submit()} wide>
        <div className="form-row">
          <TextField {...fields.bind('key')} label={t('flows.key')} hint={t('flows.keyHint')} required disabled={own !== null} />
          <TextField {...fields.bind('name')} label={t('flows.name')} required />
          <TextField {...fields.bind('receiptDays')} label={t('flows.receiptDays')} type="number" min={1} max={60} required />
        </div>
        {rows.map((row, at) => {
          const asked = kept.get(row.stage);
          return (
            <div key={row.stage} className="pilot-row" role="group" aria-label={row.label}>
              <TextField
                name={`stages.${at}.label`}
                label={t('flows.stage')}
                required
                disabled={asked !== undefined}
                value={row.label}
                onChange={(label) => change(at, { label })}
                {...(asked === undefined ? {} : { hint: t('flows.keptStage', { name: asked.map(({ label }) => label).join(t('list.comma')), office: asked[0]?.keptBy ?? '' }) })}
              />
              <SelectField
                name={`stages.${at}.owner`}
                label={t('flows.owner')}
                disabled={asked !== undefined}
                value={row.owner}
                onChange={(owner) => change(at, { owner })}
                choices={[{ value: 'office', label: t('owner.office') }, { value: 'unit', label: t('owner.unit') }]}
              />
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
              {row.stage !== 'define' && row.stage !== 'closed' && asked === undefined && (
                <Button aria-label={t('row.removeOf', { name: row.label })} onClick={() => drop(row.stage)}>
                  {t('row.remove')}
                </Button>
              )}
            </div>
          );
        })}
        <ArtefactRows rows={artefacts} asked={flow.artefacts} stages={rows.map(({ stage, label }) => ({ value: stage, label }))} onChange={(next) => setArtefacts([...next])} />
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
