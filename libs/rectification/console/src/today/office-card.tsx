import { useProgramme } from '@wudan/assessment-console';
import { Loading, useRead, useText, type LiveCardProps } from '@wudan/kernel-ui';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { RECT_LEDGER } from '../ledger.graphql.js';

/** 整改待办 of the office: what waits for this seat's decision, and what is overdue. */
export function OfficeCard({ onQuiet }: LiveCardProps): ReactNode {
  const { t } = useText(rectificationTexts);
  const programme = useProgramme();
  const read = useRead(RECT_LEDGER, { programmeId: programme.id ?? '' }, programme.id === undefined);
  const rows = read.data?.rectLedger.rows;
  const waiting = (action: string): number => rows?.filter(({ can }) => can.includes(action)).length ?? 0;
  const overdue = rows?.filter(({ light }) => light === 'overdue').length ?? 0;
  const [close, extend] = [waiting('close'), waiting('decide_extension')];
  const plans = new Set(rows?.filter(({ can }) => can.includes('review_plan')).map(({ pilotId }) => pilotId)).size;
  const failed = programme.problems.length > 0 || read.problems.length > 0;
  const none = failed || (!programme.loading && programme.id === undefined) || (rows !== undefined && close + extend + plans + overdue === 0);
  useEffect(() => {
    if (none) onQuiet();
  }, [none, onQuiet]);
  if (rows === undefined || none) return <Loading />;
  const first = rows.find(({ can }) => can.includes('review_plan'));
  const [to, word] =
    close > 0
      ? ['/rectification?state=close_requested', t('today.office.close')]
      : first !== undefined
        ? [`/pilots/${first.pilotId}/rectification`, t('today.office.plan', { unit: first.unitName })]
        : ['/rectification?light=overdue', t('today.office.overdue')];
  return (
    <>
      <p>{t('today.office.figures', { close, extend, plans, overdue })}</p>
      <p>
        <Link to={to}>{word}</Link>
      </p>
    </>
  );
}
