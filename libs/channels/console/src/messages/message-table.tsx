import { DataTable, formatInstant, useText, type Column, type Problem } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { useChannelName } from '../channel-names.js';
import { channelTexts } from '../i18n/channel-texts.js';
import { MessageActs, type Settling } from './message-acts.js';
import { MessageLight } from './message-light.js';
import { MESSAGE_STATES, type ChannelMessage } from './messages.graphql.js';

interface MessageTableProps {
  readonly caption: string;
  readonly name: string;
  readonly rows: readonly ChannelMessage[];
  readonly total: number;
  readonly loading: boolean;
  readonly problems: readonly Problem[];
  readonly onMore?: () => void;
  readonly empty: ReactNode;
  readonly settling: Settling;
  readonly onResend: (message: ChannelMessage) => void;
}

/** Messages as they went out, with what became of each. */
export function MessageTable({ name, settling, onResend, onMore, ...table }: MessageTableProps): ReactNode {
  const { t, tOr } = useText(channelTexts);
  const channelName = useChannelName();
  const columns = useMemo<readonly Column<ChannelMessage>[]>(
    () => [
      {
        key: 'person',
        title: t('messages.to'),
        heads: true,
        cell: (row) => <Receiver message={row} />,
        sortBy: (row) => row.personName,
      },
      {
        key: 'state',
        title: t('messages.state'),
        cell: (row) => <MessageLight state={row.state} />,
        sortBy: (row) => MESSAGE_STATES.findIndex((state) => state === row.state),
      },
      { key: 'kind', title: t('messages.kind'), cell: (row) => tOr(`messageKind.${row.kind}`, row.kind), sortBy: (row) => row.kind },
      { key: 'text', title: t('messages.text'), cell: (row) => <Words message={row} /> },
      { key: 'channel', title: t('field.channel'), cell: (row) => channelName(row.channel), sortBy: (row) => row.channel },
      { key: 'created', title: t('messages.created'), cell: (row) => formatInstant(row.createdAt), sortBy: (row) => row.createdAt },
      {
        key: 'sent',
        title: t('messages.sent'),
        cell: (row) => (row.sentAt === null ? '' : formatInstant(row.sentAt)),
        sortBy: (row) => row.sentAt,
      },
      {
        key: 'seen',
        title: t('messages.seen'),
        cell: (row) => (row.seenAt === null ? '' : formatInstant(row.seenAt)),
        sortBy: (row) => row.seenAt,
      },
      { key: 'attempts', title: t('messages.attempts'), numeric: true, cell: (row) => row.attempts, sortBy: (row) => row.attempts },
      {
        key: 'acts',
        title: t('messages.acts'),
        acts: true,
        cell: (row) => <MessageActs message={row} settling={settling} onResend={onResend} />,
      },
    ],
    [t, tOr, channelName, settling, onResend],
  );
  return (
    <DataTable
      {...table}
      name={name}
      columns={columns}
      rowKey={(row) => row.id}
      {...(onMore === undefined ? {} : { onMore })}
    />
  );
}

function Receiver({ message }: { readonly message: ChannelMessage }): ReactNode {
  return (
    <>
      {message.personName}
      {message.unitName !== null && <span className="quiet small"> {message.unitName}</span>}
    </>
  );
}

function Words({ message }: { readonly message: ChannelMessage }): ReactNode {
  const { t } = useText(channelTexts);
  return (
    <>
      <p>{message.title}</p>
      {message.body !== '' && <p className="quiet small">{message.body}</p>}
      {message.lastError !== null && <p className="field-error small">{t('messages.error', { error: message.lastError })}</p>}
    </>
  );
}
