import { Notice, useConnection, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useChannelName } from '../channel-names.js';
import { channelTexts } from '../i18n/channel-texts.js';
import { CHAT_BINDINGS } from './bindings.graphql.js';

/** Names who can no longer be reached because they blocked the office's messages. */
export function BlockedContacts(): ReactNode {
  const { t } = useText(channelTexts);
  const channelName = useChannelName();
  const blocked = useConnection(CHAT_BINDINGS, { first: 50, state: 'blocked' }, (data) => data.chatBindings, false);
  if (blocked.rows.length === 0) return null;
  return (
    <Notice tone="bad">
      <p>
        {t('bindings.blockedText', { n: blocked.total })} <Link to="/bindings?state=blocked">{t('bindings.blockedAction')}</Link>
      </p>
      <ul>
        {blocked.rows.map((one) => (
          <li key={one.id}>
            {`${one.personName}${one.unitName === null ? '' : `（${one.unitName}）`}：${channelName(one.channel)}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
