import { CHAT_BINDINGS, MESSAGES_IN_STATE } from '@wudan/channels-console';
import { Loading, useCan, useRead, useText, type LiveCardProps } from '@wudan/kernel-ui';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { useTodayRound } from './use-today-round.js';

/** 待处理: what waits for a decision of the office; the action leads to what presses most. */
export function ToDoCard({ onQuiet }: LiveCardProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const can = useCan();
  const { sheet } = useTodayRound();
  const unknown = useRead(MESSAGES_IN_STATE, { state: 'unknown' }, !can('read', 'ChannelMessage'));
  const blocked = useRead(CHAT_BINDINGS, { first: 1, state: 'blocked' }, !can('read', 'ChatBinding'));
  const waiting = sheet === undefined || unknown.loading || blocked.loading;
  const matters = [
    { n: sheet?.rows.filter((row) => row.correction?.state === 'open').length ?? 0, text: 'today.toDo.corrections', to: '/dispatch?view=list' },
    { n: unknown.data?.channelMessages.totalCount ?? 0, text: 'today.toDo.unknown', to: '/messages?state=unknown' },
    { n: blocked.data?.chatBindings.totalCount ?? 0, text: 'today.toDo.blocked', to: '/bindings?state=blocked' },
  ] as const;
  const open = matters.filter((matter) => matter.n > 0);
  const [first] = open;
  useEffect(() => {
    if (!waiting && first === undefined) onQuiet();
  }, [waiting, first, onQuiet]);
  if (waiting || first === undefined) return <Loading />;
  return (
    <>
      <ul className="lines">
        {open.map((matter) => (
          <li key={matter.text}>{t(matter.text, { n: matter.n })}</li>
        ))}
      </ul>
      <p>
        <Link to={first.to}>{t('today.toDo.action')}</Link>
      </p>
    </>
  );
}
