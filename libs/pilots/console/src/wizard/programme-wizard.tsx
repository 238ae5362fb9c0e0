import { Button } from 'antd';
import { Form, uiTexts, useAction, useCan, useDraft, useFields, useText, useToasts, useUrlValue, type Problem } from '@wudan/kernel-ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import '../pilots.css';
import { ACTIVATE_PROGRAMME, SAVE_PROGRAMME, type Programme } from '../programmes.graphql.js';
import { StepBar } from './step-bar.js';
import { StepBasics } from './step-basics.js';
import { StepCheck } from './step-check.js';
import { StepRhythm } from './step-rhythm.js';
import { StepTeam } from './step-team.js';
import { StepUnits } from './step-units.js';
import { gapsOf, inputOf, stepOfField, STEPS, type Step, type WizardValues } from './wizard-values.js';

interface ProgrammeWizardProps {
  /** Null: a new one. */
  readonly programme: Programme | null;
  readonly initial: WizardValues;
}

/** Builds or changes a programme page by page. Enter goes on, the last page saves; a fault leads to the page it stands on. */
export function ProgrammeWizard({ programme, initial }: ProgrammeWizardProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const navigate = useNavigate();
  const can = useCan();
  const fields = useFields(initial);
  // Of another version the draft is another one: what somebody else saved meanwhile is never overwritten from an old draft.
  const draft = useDraft(programme === null ? 'programme:new' : `programme:${programme.id}:${programme.version}`, fields, initial);
  const save = useAction(SAVE_PROGRAMME);
  const activate = useAction(ACTIVATE_PROGRAMME);
  const [step, go] = useStep();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const at = STEPS.indexOf(step);
  const isDraft = programme === null || programme.state === 'draft';

  const show = (found: readonly Problem[]): void => {
    setProblems(found);
    const place = stepOfField(found[0]?.field);
    if (place !== undefined) go(place);
  };
  const shown = useRef(show);
  shown.current = show;
  useEffect(() => {
    if (save.problems.length > 0) shown.current(save.problems);
  }, [save.problems]);

  const turnTo = (next: Step): void => {
    setProblems([]);
    go(next);
  };
  const blanks = (): Problem[] => fields.blanks([['name', t('field.name')], ['startsOn', t('field.startsOn')], ['endsOn', t('field.endsOn')]]);
  const store = async (thenActivate: boolean): Promise<void> => {
    const missing = blanks();
    if (missing.length > 0) return show(missing);
    setProblems([]);
    const data = await save.run({ input: inputOf(fields.values, programme) });
    if (data === null) return;
    draft.done();
    const { id, name } = data.saveProgramme;
    const started = thenActivate && (await activate.run({ id })) !== null;
    say(t(started ? 'wizard.activated' : thenActivate ? 'wizard.savedOnly' : 'wizard.saved', { name }));
    void navigate(`/programmes/${id}`);
  };
  const onSubmit = (): void => {
    if (step === 'check') return void store(false);
    const missing = step === 'basics' ? blanks() : [];
    if (missing.length > 0) return show(missing);
    turnTo(STEPS[at + 1] ?? 'check');
  };

  return (
    <div className="stack">
      <StepBar step={step} onGo={turnTo} />
      <StepFocus step={step}>
        <Form problems={problems} onSubmit={onSubmit} label={t(`step.${step}`)} wide>
          {draft.chip}
          {step === 'basics' && <StepBasics fields={fields} />}
          {step === 'units' && <StepUnits fields={fields} />}
          {step === 'team' && <StepTeam fields={fields} />}
          {step === 'rhythm' && <StepRhythm fields={fields} />}
          {step === 'check' && <StepCheck fields={fields} isDraft={isDraft} onGo={turnTo} />}
          <div className="row">
            <Button type="primary" htmlType="submit" loading={save.busy}>
              {step !== 'check' ? t('wizard.next') : isDraft ? t('wizard.saveDraft') : ui('action.save')}
            </Button>
            {step === 'check' && isDraft && can('activate', 'Programme') && (
              <Button disabled={gapsOf(fields.values).length > 0} loading={activate.busy} onClick={() => void store(true)}>
                {t('wizard.saveAndActivate')}
              </Button>
            )}
            {at > 0 && <Button onClick={() => turnTo(STEPS[at - 1] ?? 'basics')}>{t('wizard.back')}</Button>}
            <Button onClick={() => void navigate(programme === null ? '/programmes' : `/programmes/${programme.id}`)}>{ui('action.cancel')}</Button>
          </div>
        </Form>
      </StepFocus>
    </div>
  );
}

/** The page at hand; it is in the URL too, so that it can be linked and printed. */
function useStep(): [Step, (step: Step) => void] {
  const [named, setNamed] = useUrlValue('step', STEPS[0]);
  const [step, setStep] = useState<Step>(() => STEPS.find((one) => one === named) ?? STEPS[0]);
  return [
    step,
    (next) => {
      setStep(next);
      setNamed(next);
    },
  ];
}

/** Takes the focus to a page that was turned to, so that keyboard and screen reader start at its top. */
function StepFocus({ step, children }: { readonly step: Step; readonly children: ReactNode }): ReactNode {
  const { t } = useText(pilotsTexts);
  const part = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    if (part.current?.querySelector('[aria-invalid="true"]') === null) part.current.focus();
  }, [step]);
  return (
    <div ref={part} tabIndex={-1} role="group" aria-label={t(`step.${step}`)}>
      {children}
    </div>
  );
}
