import { Section, useCan, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { STAGES, type Pilot } from './pilots.graphql.js';
import { SetLight } from './set-light.js';

type Way = readonly [page: string, name: string];

const hasReached = (pilot: Pilot, stage: (typeof STAGES)[number]): boolean => STAGES.findIndex((each) => each === pilot.stage) >= STAGES.indexOf(stage);

/** The ways from a pilot to what is done for it: only those that this seat may go and behind which there is something by now. */
export function PilotWork({ pilot }: { readonly pilot: Pilot }): ReactNode {
  const { t } = useText(pilotsTexts);
  const can = useCan();
  const office = can('read', 'OfficeAssessment');
  const isSet = pilot.receipt !== null;
  const when = (holds: boolean, page: string, name: string): readonly Way[] => (holds ? [[page, name]] : []);
  return (
    <Section title={t('pilot.work')}>
      <ul className="lines">
        <WorkLine pilot={pilot} ways={[['set', t('pilot.set')]]} word={pilot.set === null ? t('pilot.noSet') : <SetLight state={pilot.set.state} />} />
        <WorkLine pilot={pilot} ways={when(isSet, 'evidence', t('pilot.evidence'))} word={t('pilot.evidenceText')} />
        <WorkLine pilot={pilot} ways={[...when(isSet, 'scores', t('pilot.scores')), ...when(isSet, 'report', t('pilot.report'))]} word={t('pilot.scoresText')} />
        <WorkLine pilot={pilot} ways={[...when(isSet && office, 'office', t('pilot.office')), ...when(isSet && office, 'office-review', t('pilot.officeReview'))]} word={t('pilot.officeText')} />
        <WorkLine
          pilot={pilot}
          ways={[
            ...when(isSet && can('read', 'Visit'), 'inquiry', t('pilot.inquiry')),
            ...when(isSet && can('read', 'Verification'), 'verification', t('pilot.verification')),
            ...when(isSet && can('read', 'Verification'), 'duty-map', t('pilot.dutyMap')),
          ]}
          word={t(office ? 'pilot.checkText' : 'pilot.visitText')}
        />
        <WorkLine
          pilot={pilot}
          ways={[
            // A unit is led to the report from its findings while it is asked for comment; it stays from the letter on.
            ...when(can('read', 'AssessmentReport') && hasReached(pilot, office ? 'assess' : 'rectify'), 'assessment-report', t('pilot.assessmentReport')),
            ...when(can('read', 'Rectification') && hasReached(pilot, 'rectify'), 'rectification', t('pilot.rectification')),
          ]}
          word={t('pilot.resultText')}
        />
      </ul>
    </Section>
  );
}

/** Ways that belong together on one line; nothing without any. */
function WorkLine({ pilot, ways, word }: { readonly pilot: Pilot; readonly ways: readonly Way[]; readonly word: ReactNode }): ReactNode {
  if (ways.length === 0) return null;
  return (
    <li>
      <span className="row">
        {ways.map(([page, name]) => (
          <Link key={page} to={`/pilots/${pilot.id}/${page}`}>
            {name}
          </Link>
        ))}
        <span className="quiet">{word}</span>
      </span>
    </li>
  );
}
