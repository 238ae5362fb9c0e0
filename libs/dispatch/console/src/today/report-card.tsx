import { formatInstant, Loading, useRead, useText, type LiveCardProps } from '@wudan/kernel-ui';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { UNIT_PROMPTS } from '../units/units.graphql.js';

/** As many of the latest prompts are looked at for one that can be answered or changed. */
const LATEST = 10;

/** 填报进展, for the people of a unit: what they are asked and until when, or what they said and can still change. */
export function ReportCard({ onQuiet }: LiveCardProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const read = useRead(UNIT_PROMPTS, { first: LATEST, open: false, unitId: null });
  const prompts = read.data?.prompts.edges.map((edge) => edge.node).filter((node) => node.unitId !== null && node.can.includes('answer'));
  const prompt = prompts?.find((one) => one.answer === null) ?? prompts?.[0];
  const none = read.problems.length > 0 || (prompts !== undefined && prompt === undefined);
  useEffect(() => {
    if (none) onQuiet();
  }, [none, onQuiet]);
  if (prompt === undefined) return <Loading />;
  const { answer, dueAt } = prompt;
  return (
    <>
      <p>{prompt.title}</p>
      {answer !== null && <p>{t('today.report.said', { summary: answer.summary })}</p>}
      {dueAt !== null && <p>{t(answer === null ? 'today.report.due' : 'today.report.changeBy', { at: formatInstant(dueAt) })}</p>}
      <p>
        <Link to={`/dispatch/units/${prompt.unitId ?? ''}`}>{t(answer === null ? 'today.report.action' : 'today.report.change')}</Link>
      </p>
    </>
  );
}
