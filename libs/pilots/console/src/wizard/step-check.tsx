import { Facts, Notice, Section, useText, type Fields } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { gapsOf, rowsOf, STEP_OF_GAP, type Step, type WizardValues } from './wizard-values.js';

interface StepCheckProps {
  readonly fields: Fields<WizardValues>;
  readonly isDraft: boolean;
  readonly onGo: (step: Step) => void;
}

/** The whole once more, and what is still needed before anybody is asked. */
export function StepCheck({ fields, isDraft, onGo }: StepCheckProps): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  const { values } = fields;
  const gaps = gapsOf(values);
  const none = t('none');
  const names = (list: readonly string[]): string => (list.length === 0 ? none : list.join(t('list.comma')));
  const head = rowsOf(values, 'taskForce').find(({ duty }) => duty === 'head');
  const lead = rowsOf(values, 'sections').find(({ duty }) => duty === 'lead');
  return (
    <>
      {gaps.length === 0 ? (
        <Notice tone="good">{isDraft ? t('check.ready') : t('check.readyActive')}</Notice>
      ) : (
        <Notice tone="warn">
          <p>{t('check.gaps')}</p>
          <ul>
            {gaps.map((gap) => (
              <li key={gap}>
                {t(`gap.${gap}`)}{' '}
                <button type="button" className="link-button" onClick={() => onGo(STEP_OF_GAP[gap])}>
                  {t('check.mend', { step: t(`step.${STEP_OF_GAP[gap]}`) })}
                </button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Section title={t('step.check')}>
        <Facts
          items={[
            [t('field.name'), values.name || none],
            [t('field.period'), values.startsOn && values.endsOn ? t('period', { from: values.startsOn, to: values.endsOn }) : none],
            [t('field.evidence'), t('period', { from: values.evidenceFrom || none, to: values.evidenceTo || t('present') })],
            [t('field.scope'), values.scope === '' ? none : <span className="pilot-lines">{values.scope}</span>],
            [t('units.title'), names(rowsOf(values, 'units').map(({ unitName }) => unitName))],
            [t('counties.title'), names(rowsOf(values, 'counties').map(({ countyName }) => countyName))],
            [t('taskDuty.head'), head ? `${head.personName} ${head.post}`.trim() || none : none],
            [t('sectionDuty.lead'), lead?.name || none],
            [t('field.rhythm'), t('rhythm.line', { weekday: tOr(`weekday.${values.weekday}`, none), asksAt: values.asksAt, cutoffAt: values.cutoffAt })],
            [t('field.movePolicy'), tOr(`movePolicy.${values.movePolicy}`, none)],
            [t('keyDates.title'), names(rowsOf(values, 'keyDates').map(({ label, onDate }) => `${label} ${onDate}`.trim()))],
          ]}
        />
      </Section>
    </>
  );
}
