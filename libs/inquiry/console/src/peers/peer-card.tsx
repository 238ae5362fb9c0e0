import { Loading, useRead, useText, type LiveCardProps } from '@wudan/kernel-ui';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { inquiryTexts } from '../i18n/inquiry-texts.js';
import { PEER_REQUESTS } from './peers.graphql.js';

/** 待互评, for the people of a unit. */
export function PeerCard({ onQuiet }: LiveCardProps): ReactNode {
  const { t } = useText(inquiryTexts);
  const read = useRead(PEER_REQUESTS, {});
  const open = read.data?.peerRequests.filter(({ state }) => state === 'waiting') ?? [];
  const none = read.problems.length > 0 || (read.data !== undefined && open.length === 0);
  useEffect(() => {
    if (none) onQuiet();
  }, [none, onQuiet]);
  const first = open.map(({ dueOn }) => dueOn).sort()[0];
  if (first === undefined) return <Loading />;
  return (
    <>
      <p>{t('today.open', { n: open.length, on: first })}</p>
      <p>
        <Link to="/peer-reviews">{t('today.action')}</Link>
      </p>
    </>
  );
}
