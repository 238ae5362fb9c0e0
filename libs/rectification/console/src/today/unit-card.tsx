import { Loading, useRead, useText, type LiveCardProps } from '@wudan/kernel-ui';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { MY_RECT_ITEMS } from '../rectification.graphql.js';

/** 本单位整改: what is to be planned, what is due soon, what is overdue. */
export function UnitCard({ onQuiet }: LiveCardProps): ReactNode {
  const { t } = useText(rectificationTexts);
  const read = useRead(MY_RECT_ITEMS, {});
  const open = read.data?.myRectItems.filter(({ light }) => light !== 'done');
  const none = read.problems.length > 0 || open?.length === 0;
  useEffect(() => {
    if (none) onQuiet();
  }, [none, onQuiet]);
  if (open === undefined || none) return <Loading />;
  const toPlan = open.find(({ can }) => can.includes('plan'));
  return (
    <>
      <p>{t('today.unit.figures', { open: open.length, due: open.filter(({ light }) => light === 'due_soon').length, overdue: open.filter(({ light }) => light === 'overdue').length })}</p>
      <p>{toPlan === undefined ? <Link to="/rectification/mine">{t('today.unit.action')}</Link> : <Link to={`/pilots/${toPlan.pilotId}/rectification`}>{t('today.unit.plan')}</Link>}</p>
    </>
  );
}
