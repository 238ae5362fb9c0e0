import { formatInstant, Loading, useRead, useText, type LiveCardProps } from '@wudan/kernel-ui';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { UPWARD_REPORTS } from '../upward/upward.graphql.js';

/** 上报确认: the office above waits for figures. */
export function UpwardCard({ onQuiet }: LiveCardProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const read = useRead(UPWARD_REPORTS, {});
  const report = read.data?.upwardReports.find((one) => one.state === 'open');
  const none = read.problems.length > 0 || (read.data !== undefined && report === undefined);
  useEffect(() => {
    if (none) onQuiet();
  }, [none, onQuiet]);
  if (report === undefined) return <Loading />;
  const { figures } = report;
  return (
    <>
      <p>{`${report.upperOfficeName}　${report.label}`}</p>
      <p>{t('today.upward.figures', { answered: figures.answered, units: figures.units, at: formatInstant(report.cutoffAt) })}</p>
      <p>
        <Link to="/dispatch/upward">{t('today.upward.action')}</Link>
      </p>
    </>
  );
}
