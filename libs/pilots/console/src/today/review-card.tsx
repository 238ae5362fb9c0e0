import { Loading, useRead, useText, type LiveCardProps } from '@wudan/kernel-ui';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { PILOTS } from '../pilots/pilots.graphql.js';
import { PROGRAMMES } from '../programmes.graphql.js';

/** 待审核指标单, of the programme that is under way. */
export function ReviewCard({ onQuiet }: LiveCardProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const programmes = useRead(PROGRAMMES, {});
  const programmeId = programmes.data?.programmes.find(({ state }) => state === 'active')?.id;
  const read = useRead(PILOTS, { programmeId: programmeId ?? '' }, programmeId === undefined);
  const waiting = read.data?.pilots.filter(({ can }) => can.includes('review_set')) ?? [];
  const [first] = waiting;
  const failed = programmes.problems.length > 0 || read.problems.length > 0;
  const none = failed || (programmes.data !== undefined && programmeId === undefined) || (read.data !== undefined && first === undefined);
  useEffect(() => {
    if (none) onQuiet();
  }, [none, onQuiet]);
  if (first === undefined) return <Loading />;
  return (
    <>
      <p>{t('today.review.waiting', { n: waiting.length, names: waiting.map(({ objectName }) => objectName).join(t('list.comma')) })}</p>
      <p>
        <Link to={`/pilots/${first.id}/set`}>{t('today.review.action')}</Link>
      </p>
    </>
  );
}
