import { Loading, useRead, useText, type LiveCardProps } from '@wudan/kernel-ui';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { pilotsTexts } from './i18n/pilots-texts.js';
import { PROGRAMMES } from './programmes.graphql.js';

/** Where to begin: shown while the office has no programme that is drafted or under way. */
export function NoProgrammeCard({ onQuiet }: LiveCardProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const { data, problems } = useRead(PROGRAMMES, {});
  const quiet = problems.length > 0 || data?.programmes.some(({ state }) => state !== 'closed') === true;
  useEffect(() => {
    if (quiet) onQuiet();
  }, [quiet, onQuiet]);
  if (data === undefined) return <Loading />;
  return (
    <>
      <p>{t('today.text')}</p>
      <p>
        <Link to="/programmes/new">{t('today.action')}</Link>
      </p>
    </>
  );
}
