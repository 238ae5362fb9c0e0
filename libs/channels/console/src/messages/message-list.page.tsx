import {
  Empty,
  Page,
  PrintButton,
  ProblemAlert,
  Section,
  SelectFilter,
  Toolbar,
  useCan,
  useConnection,
  useText,
  useUrlValue,
} from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { BlockedContacts } from '../bindings/blocked-contacts.js';
import { channelTexts } from '../i18n/channel-texts.js';
import type { Settling } from './message-acts.js';
import { MessageTable } from './message-table.js';
import { CHANNEL_MESSAGES, MESSAGE_STATES, type ChannelMessage } from './messages.graphql.js';
import { ResendDialog } from './resend-dialog.js';
import { useSettling } from './use-settling.js';

/** What was sent and what became of it; the messages whose fate nobody knows stand first. */
export function MessageListPage(): ReactNode {
  const { t } = useText(channelTexts);
  const can = useCan();
  const [state] = useUrlValue('state');
  const settling = useSettling();
  const [resending, setResending] = useState<ChannelMessage | null>(null);
  const chosen = MESSAGE_STATES.find((one) => one === state) ?? null;
  return (
    <Page title={t('messages.title')} summary={t('messages.summary')} actions={<PrintButton />}>
      <Toolbar label={t('messages.filters')}>
        <SelectFilter
          param="state"
          label={t('messages.state')}
          all={t('messages.allStates')}
          choices={MESSAGE_STATES.map((one) => ({ value: one, label: t(`messageState.${one}`) }))}
        />
      </Toolbar>
      <ProblemAlert problems={settling.problems} />
      {can('read', 'ChatBinding') && <BlockedContacts />}
      {chosen === null && <Unknown settling={settling} onResend={setResending} />}
      <Messages state={chosen} settling={settling} onResend={setResending} />
      {resending !== null && <ResendDialog message={resending} onClose={() => setResending(null)} />}
    </Page>
  );
}

interface PartProps {
  readonly settling: Settling;
  readonly onResend: (message: ChannelMessage) => void;
}

function Unknown(props: PartProps): ReactNode {
  const { t } = useText(channelTexts);
  const unknown = useConnection(CHANNEL_MESSAGES, { first: 50, state: 'unknown' }, (data) => data.channelMessages, false);
  if (unknown.rows.length === 0) return null;
  return (
    <Section title={t('messages.unknownTitle')}>
      <p className="quiet">{t('messages.unknownText')}</p>
      <MessageTable
        {...props}
        name="unknown-"
        caption={t('messages.unknownCaption')}
        rows={unknown.rows}
        total={unknown.total}
        loading={unknown.loading}
        problems={unknown.problems}
        {...(unknown.hasMore ? { onMore: unknown.more } : {})}
        empty={null}
      />
    </Section>
  );
}

function Messages({ state, ...props }: PartProps & { readonly state: string | null }): ReactNode {
  const { t } = useText(channelTexts);
  const messages = useConnection(CHANNEL_MESSAGES, { first: 100, state }, (data) => data.channelMessages, false);
  return (
    <Section title={t('messages.listTitle')}>
      <MessageTable
        {...props}
        name=""
        caption={t('messages.caption')}
        rows={messages.rows}
        total={messages.total}
        loading={messages.loading}
        problems={messages.problems}
        {...(messages.hasMore ? { onMore: messages.more } : {})}
        empty={
          state === null ? (
            <Empty text={t('messages.emptyAll')} action={<Link to="/channels">{t('messages.toChannels')}</Link>} />
          ) : (
            <Empty text={t('messages.empty')} action={<Link to="/messages">{t('messages.clear')}</Link>} />
          )
        }
      />
    </Section>
  );
}
