import { Loading, useText, type LiveCardProps } from '@wudan/kernel-ui';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { findingsTexts } from '../i18n/findings-texts.js';
import { DueWord } from '../unit/due-word.js';
import { isToAnswer } from '../unit/to-answer.js';
import { useUnitFindings } from '../unit/use-unit-findings.js';

/** 待反馈意见, for the people of a unit: problems that the office asks them about, and until when. */
export function UnitCard({ onQuiet }: LiveCardProps): ReactNode {
  const { t } = useText(findingsTexts);
  const { pilots, problems } = useUnitFindings();
  const open = pilots?.flatMap(({ findings }) => findings.filter(isToAnswer));
  const none = problems.length > 0 || open?.length === 0;
  useEffect(() => {
    if (none) onQuiet();
  }, [none, onQuiet]);
  if (open === undefined || none) return <Loading />;
  const [dueOn] = open.flatMap(({ agreement }) => agreement?.dueOn ?? []).sort();
  return (
    <>
      <p>{t('today.unit.figures', { n: open.length })}</p>
      {dueOn !== undefined && (
        <p>
          <DueWord dueOn={dueOn} />
        </p>
      )}
      <p>
        <Link to="/findings/mine">{t('today.unit.action')}</Link>
      </p>
    </>
  );
}
