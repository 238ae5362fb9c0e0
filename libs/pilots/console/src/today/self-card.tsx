import { Loading, useRead, useText, type LiveCardProps } from '@wudan/kernel-ui';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { MY_PILOTS } from '../pilots/pilots.graphql.js';

/** 自评, for the people of a unit: from the receipt on until the pilot is assessed. */
export function SelfCard({ onQuiet }: LiveCardProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const read = useRead(MY_PILOTS, {});
  const pilot = read.data?.myPilots.find(({ stage, receipt }) => stage === 'accept' && receipt?.state === 'signed');
  const none = read.problems.length > 0 || (read.data !== undefined && pilot === undefined);
  useEffect(() => {
    if (none) onQuiet();
  }, [none, onQuiet]);
  if (pilot === undefined) return <Loading />;
  return (
    <>
      <p>{t('today.receipt.of', { name: pilot.objectName, programme: pilot.programmeName })}</p>
      {pilot.selfDueOn !== null && <p>{t('today.self.due', { on: pilot.selfDueOn })}</p>}
      <p>
        <Link to={`/pilots/${pilot.id}/scores`}>{t('today.self.action')}</Link>
      </p>
    </>
  );
}
