import { dateOfInstant, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import '../pilots.css';
import type { Pilot } from './pilots.graphql.js';

/** The stages of a pilot in their order: done, at hand, to come, each with its owner and the working days it took. */
export function StageLine({ pilot }: { readonly pilot: Pilot }): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  return (
    <ol className="stage-line" aria-label={t('pilot.stages')}>
      {pilot.stages.map((stage) => {
        const state = stage.stage === pilot.stage ? 'now' : stage.leftAt === null ? 'ahead' : 'done';
        return (
          <li key={stage.stage} className={`stage-part stage-${state}`} {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}>
            <p className="stage-name">
              <span aria-hidden="true">{state === 'done' ? '●' : state === 'now' ? '◆' : '○'} </span>
              {stage.label}
            </p>
            <p className="small">
              {t(`pilot.${state}`)}　{tOr(`owner.${stage.owner}`, stage.owner)}
            </p>
            <p className="quiet small">
              {stage.days === null ? '' : t('pilot.days', { n: stage.days })}
              {stage.plannedDays === null ? '' : t('pilot.planned', { n: stage.plannedDays })}
            </p>
            {stage.enteredAt !== null && <p className="quiet small">{t('pilot.since', { on: dateOfInstant(stage.enteredAt) })}</p>}
          </li>
        );
      })}
    </ol>
  );
}
