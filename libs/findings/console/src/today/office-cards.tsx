import { useProgramme } from '@wudan/assessment-console';
import { Loading, useCan, useRead, useText, type LiveCardProps } from '@wudan/kernel-ui';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { FINDINGS } from '../findings.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { ASSESSMENT_REPORTS } from '../report/report.graphql.js';

/** 待答复意见: problems to which a unit objected and that wait for the office's answer. */
export function ReplyCard({ onQuiet }: LiveCardProps): ReactNode {
  const { t } = useText(findingsTexts);
  const programme = useProgramme();
  const read = useRead(FINDINGS, { programmeId: programme.id ?? '' }, programme.id === undefined);
  const rows = read.data?.findings.filter(({ can }) => can.includes('reply'));
  const failed = programme.problems.length > 0 || read.problems.length > 0;
  const none = failed || (!programme.loading && programme.id === undefined) || rows?.length === 0;
  useEffect(() => {
    if (none) onQuiet();
  }, [none, onQuiet]);
  const [first] = rows ?? [];
  if (rows === undefined || first === undefined) return <Loading />;
  return (
    <>
      <p>{t('today.reply.figures', { n: rows.length, units: [...new Set(rows.map(({ unitName }) => unitName))].join(t('list.comma')) })}</p>
      <p>{rows.length === 1 ? <Link to={`/findings/${first.id}`}>{t('today.reply.one', { no: first.no })}</Link> : <Link to="/findings?waits=reply">{t('today.reply.action')}</Link>}</p>
    </>
  );
}

/** 待审定报告: reports handed in for approval or waiting for their letter, and differences that wait for a leader. */
export function ReviewCard({ onQuiet }: LiveCardProps): ReactNode {
  const { t } = useText(findingsTexts);
  const can = useCan();
  const programme = useProgramme();
  const pause = programme.id === undefined;
  const reports = useRead(ASSESSMENT_REPORTS, { programmeId: programme.id ?? '' }, pause);
  const decides = can('decide', 'Finding');
  const findings = useRead(FINDINGS, { programmeId: programme.id ?? '' }, pause || !decides);
  const lines = reports.data?.assessmentReports;
  const review = lines?.filter(({ state }) => state === 'review') ?? [];
  const approved = lines?.filter(({ state }) => state === 'approved') ?? [];
  const differences = decides ? findings.data?.findings.filter((finding) => finding.can.includes('decide')) : [];
  const failed = programme.problems.length > 0 || reports.problems.length > 0 || findings.problems.length > 0;
  const none = failed || (!programme.loading && pause) || (lines !== undefined && differences !== undefined && review.length + approved.length + differences.length === 0);
  useEffect(() => {
    if (none) onQuiet();
  }, [none, onQuiet]);
  if (lines === undefined || differences === undefined || none) return <Loading />;
  const first = review[0] ?? approved[0];
  const [to, word] = first === undefined ? ['/findings?waits=decide', t('today.review.decide')] : [`/pilots/${first.pilotId}/assessment-report`, t(review.length > 0 ? 'today.review.go' : 'today.review.issue', { unit: first.unitName })];
  return (
    <>
      <p>{t('today.review.figures', { review: review.length, approved: approved.length, differences: differences.length })}</p>
      <p>
        <Link to={to}>{word}</Link>
      </p>
    </>
  );
}
