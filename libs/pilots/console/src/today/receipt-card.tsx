import { formatInstant, Loading, useRead, useText, type LiveCardProps } from '@wudan/kernel-ui';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { MY_PILOTS } from '../pilots/pilots.graphql.js';

/** 待签收, for the people of a unit. */
export function ReceiptCard({ onQuiet }: LiveCardProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const read = useRead(MY_PILOTS, {});
  const pilot = read.data?.myPilots.find(({ can }) => can.includes('sign_receipt'));
  const none = read.problems.length > 0 || (read.data !== undefined && pilot === undefined);
  useEffect(() => {
    if (none) onQuiet();
  }, [none, onQuiet]);
  if (pilot === undefined) return <Loading />;
  return (
    <>
      <p>{t('today.receipt.of', { name: pilot.objectName, programme: pilot.programmeName })}</p>
      {pilot.receipt !== null && <p>{t('receipt.due', { at: formatInstant(pilot.receipt.dueAt) })}</p>}
      <p>
        <Link to={`/pilots/${pilot.id}`}>{t('today.receipt.action')}</Link>
      </p>
    </>
  );
}
