import { formatInstant, Loading, useRead, useText, type LiveCardProps } from '@wudan/kernel-ui';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { UNIT_PROMPTS } from '../units/units.graphql.js';

/** 填报进展, for the people of a unit: what they are asked and until when. */
export function ReportCard({ onQuiet }: LiveCardProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const read = useRead(UNIT_PROMPTS, { first: 20, open: true, unitId: null });
  const prompts = read.data?.prompts.edges.map((edge) => edge.node).filter((node) => node.unitId !== null && node.answer === null);
  const [first] = prompts ?? [];
  const none = read.problems.length > 0 || (prompts !== undefined && first === undefined);
  useEffect(() => {
    if (none) onQuiet();
  }, [none, onQuiet]);
  if (first === undefined) return <Loading />;
  return (
    <>
      <p>{first.title}</p>
      {first.dueAt !== null && <p>{t('today.report.due', { at: formatInstant(first.dueAt) })}</p>}
      <p>
        <Link to={`/dispatch/units/${first.unitId ?? ''}`}>{t('today.report.action')}</Link>
      </p>
    </>
  );
}
