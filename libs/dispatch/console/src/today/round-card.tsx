import { formatInstant, Light, Loading, useText, type LiveCardProps } from '@wudan/kernel-ui';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { useRoundName } from '../rounds/use-round-name.js';
import { useTodayRound } from './use-today-round.js';

/** 本期调度: how many of those asked have answered, and who is overdue. */
export function RoundCard({ onQuiet }: LiveCardProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const roundName = useRoundName();
  const { sheet } = useTodayRound();
  useEffect(() => {
    if (sheet === null) onQuiet();
  }, [sheet, onQuiet]);
  if (sheet === undefined || sheet === null) return <Loading />;
  const overdue = sheet.rows.filter((row) => row.light === 'overdue').length;
  return (
    <>
      <p>{roundName(sheet.round)}</p>
      <p>{t('today.round.figures', { answered: sheet.round.answered, asked: sheet.round.asked, at: formatInstant(sheet.round.cutoffAt) })}</p>
      <p>
        <Light state={overdue === 0 ? 'ok' : 'late'} word={overdue === 0 ? t('today.round.noOverdue') : t('today.round.overdue', { n: overdue })} />
      </p>
      <p>
        <Link to="/dispatch">{t('today.round.action')}</Link>
      </p>
    </>
  );
}
