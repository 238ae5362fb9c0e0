import { Loading, useCan, useRead, useText, type LiveCardProps } from '@wudan/kernel-ui';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { OFFICE_PROGRESS, type Progress } from '../office/office.graphql.js';
import { useProgramme } from '../programme/use-programme.js';

/** What only the seat of a step may do: the section opens items again, the leader unlocks, either records the decision. */
const STEP_OF: Readonly<Record<string, string>> = { section_review: 'reopen_leaf', leader_review: 'unlock', decision: 'record_decision' };

/** What waits for this seat in the programme that is under way; undefined while it is read. */
function useWaiting(holds: (row: Progress) => boolean, onQuiet: () => void): readonly Progress[] | undefined {
  const programme = useProgramme();
  const read = useRead(OFFICE_PROGRESS, { programmeId: programme.id ?? '' }, programme.id === undefined);
  const rows = read.data?.officeProgress.filter(holds);
  const failed = programme.problems.length > 0 || read.problems.length > 0;
  const none = failed || (!programme.loading && programme.id === undefined) || rows?.length === 0;
  useEffect(() => {
    if (none) onQuiet();
  }, [none, onQuiet]);
  return none ? undefined : rows;
}

/** 待核定打分: assessed bodies whose rows wait for a mark of this seat. */
export function ScoreCard({ onQuiet }: LiveCardProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const rows = useWaiting(({ state, scored, leaves }) => state === 'scoring' && scored < leaves, onQuiet);
  const [first] = rows ?? [];
  if (rows === undefined || first === undefined) return <Loading />;
  return (
    <>
      <p>{t('today.score.figures', { units: rows.length, rows: rows.reduce((sum, { leaves, scored }) => sum + leaves - scored, 0) })}</p>
      <p>
        <Link to={`/pilots/${first.pilotId}/office`}>{t('today.score.go', { unit: first.unitName })}</Link>
      </p>
    </>
  );
}

/** 待我审核: assessments that wait for this seat's review, or for the decision to be recorded. */
export function ReviewCard({ onQuiet }: LiveCardProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const can = useCan();
  const rows = useWaiting(({ state }) => can(STEP_OF[state] ?? 'none', 'OfficeAssessment'), onQuiet);
  const [first] = rows ?? [];
  if (rows === undefined || first === undefined) return <Loading />;
  return (
    <>
      <p>{t('today.review.figures', { n: rows.length, names: rows.map(({ unitName }) => unitName).join(t('list.comma')) })}</p>
      <p>
        <Link to={`/pilots/${first.pilotId}/office-review`}>{t('today.review.go', { unit: first.unitName })}</Link>
      </p>
    </>
  );
}
