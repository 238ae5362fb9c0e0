import { Button } from 'antd';
import { instantOf, isClockTime, localDateOf, systemClock } from '@wudan/kernel-core';
import {
  AreaField,
  CheckField,
  Dialog,
  Form,
  TextField,
  uiTexts,
  useAction,
  useFields,
  useText,
  useToasts,
  type Problem,
} from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { ASK_NOW, type DispatchProgramme } from './rounds.graphql.js';

interface AskNowDialogProps {
  readonly programme: DispatchProgramme;
  readonly onAsked: (roundId: string) => void;
  readonly onClose: () => void;
}

/** 立即询问: an extra round for chosen units, outside the weekly rhythm. */
export function AskNowDialog({ programme, onAsked, onClose }: AskNowDialogProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ note: '', cutoffOn: localDateOf(systemClock.now()), cutoffTime: '17:30' });
  const units = programme.units.filter((unit) => unit.leftOn === null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ask = useAction(ASK_NOW);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const toggle = (id: string, on: boolean): void => setChosen((now) => new Set(on ? [...now, id] : [...now].filter((one) => one !== id)));

  const submit = async (): Promise<void> => {
    const { note, cutoffOn, cutoffTime } = fields.values;
    const found = fields.blanks([
      ['cutoffOn', t('ask.cutoffOn')],
      ['note', t('ask.note')],
    ]);
    if (!isClockTime(cutoffTime)) found.push({ code: 'TIME_WRONG', kind: 'INVALID', field: 'cutoffTime', message: t('ask.timeWrong') });
    if (chosen.size === 0) found.push({ code: 'UNITS_MISSING', kind: 'INVALID', field: 'unitIds', message: t('ask.unitsMissing') });
    setWrong(found);
    if (found.length > 0) return;
    const unitIds = units.map((unit) => unit.unitId).filter((id) => chosen.has(id));
    const cutoffAt = instantOf(cutoffOn, cutoffTime).toISOString();
    const data = await ask.run({ input: { programmeId: programme.id, unitIds, note: note.trim(), cutoffAt } });
    if (data === null) return;
    say(t('ask.done', { n: unitIds.length }));
    onClose();
    onAsked(data.askNow.id);
  };

  const problems = wrong.length > 0 ? wrong : ask.problems.map(atCutoff);
  const unitsProblem = problems.find((problem) => problem.field === 'unitIds')?.message;
  return (
    <Dialog title={t('ask.title')} onClose={onClose} wide>
      <Form problems={problems} onSubmit={() => void submit()}>
        <p className="quiet">{t('ask.text')}</p>
        <fieldset>
          <legend>{t('ask.units', { n: chosen.size })}</legend>
          <Button size="small" onClick={() => setChosen(new Set(chosen.size === units.length ? [] : units.map((unit) => unit.unitId)))}>
            {t(chosen.size === units.length ? 'ask.noneOfThem' : 'ask.allOfThem')}
          </Button>
          <div className="check-columns">
            {units.map((unit) => (
              <CheckField key={unit.unitId} label={unit.unitName} checked={chosen.has(unit.unitId)} onChange={(on) => toggle(unit.unitId, on)} />
            ))}
          </div>
          {unitsProblem !== undefined && <p className="field-error small">{unitsProblem}</p>}
        </fieldset>
        <div className="form-row">
          <TextField {...fields.bind('cutoffOn')} label={t('ask.cutoffOn')} type="date" required />
          <TextField {...fields.bind('cutoffTime')} label={t('ask.cutoffTime')} type="time" required />
        </div>
        <AreaField {...fields.bind('note')} label={t('ask.note')} hint={t('ask.noteHint')} required rows={2} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={ask.busy}>
            {t('ask.submit')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** The server knows one instant, the form a day and a time: what is wrong with the instant is shown at the day. */
function atCutoff(problem: Problem): Problem {
  return problem.field === 'cutoffAt' ? { ...problem, field: 'cutoffOn' } : problem;
}
