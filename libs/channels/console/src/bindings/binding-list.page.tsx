import { Button } from 'antd';
import {
  DataTable,
  Empty,
  formatInstant,
  Light,
  Page,
  PrintButton,
  SelectFilter,
  Toolbar,
  useCan,
  useConnection,
  useText,
  useUrlValue,
  type Column,
  type LightState,
} from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useChannelName } from '../channel-names.js';
import { channelTexts } from '../i18n/channel-texts.js';
import { BINDING_STATES, CHAT_BINDINGS, type ChatBinding } from './bindings.graphql.js';
import { EndBindingDialog } from './end-binding-dialog.js';

const LIGHTS: Readonly<Record<(typeof BINDING_STATES)[number], LightState>> = { active: 'ok', blocked: 'late', ended: 'none' };

/** Who can be reached in which chat, and who is no longer. */
export function BindingListPage(): ReactNode {
  const { t } = useText(channelTexts);
  const can = useCan();
  const navigate = useNavigate();
  const [state] = useUrlValue('state');
  const [ending, setEnding] = useState<ChatBinding | null>(null);
  const chosen = BINDING_STATES.find((one) => one === state) ?? null;
  const bindings = useConnection(CHAT_BINDINGS, { first: 200, state: chosen }, (data) => data.chatBindings);
  const columns = useColumns(setEnding);
  const mayInvite = can('invite', 'ChatBinding');
  return (
    <Page
      title={t('bindings.title')}
      summary={t('bindings.summary')}
      actions={
        <>
          <PrintButton />
          {mayInvite && (
            <Button type="primary" onClick={() => void navigate('/bindings/links')}>
              {t('bindings.issue')}
            </Button>
          )}
        </>
      }
    >
      <Toolbar label={t('bindings.filters')}>
        <SelectFilter
          param="state"
          label={t('bindings.state')}
          all={t('bindings.allStates')}
          choices={BINDING_STATES.map((one) => ({ value: one, label: t(`bindingState.${one}`) }))}
        />
      </Toolbar>
      <DataTable
        caption={t('bindings.caption')}
        columns={columns}
        rows={bindings.rows}
        rowKey={(one) => one.id}
        total={bindings.total}
        loading={bindings.loading}
        problems={bindings.problems}
        empty={
          chosen === null ? (
            <Empty text={t('bindings.emptyAll')} action={mayInvite ? <Link to="/bindings/links">{t('bindings.issue')}</Link> : undefined} />
          ) : (
            <Empty text={t('bindings.empty')} action={<Link to="/bindings">{t('messages.clear')}</Link>} />
          )
        }
      />
      {ending !== null && <EndBindingDialog binding={ending} onClose={() => setEnding(null)} />}
    </Page>
  );
}

function BindingLight({ state }: { readonly state: string }): ReactNode {
  const { t } = useText(channelTexts);
  const known = BINDING_STATES.find((one) => one === state) ?? 'ended';
  return <Light state={LIGHTS[known]} word={t(`bindingState.${known}`)} />;
}

function useColumns(onEnd: (binding: ChatBinding) => void): readonly Column<ChatBinding>[] {
  const { t } = useText(channelTexts);
  const channelName = useChannelName();
  return useMemo<readonly Column<ChatBinding>[]>(
    () => [
      { key: 'name', title: t('field.personName'), heads: true, cell: (one) => one.personName, sortBy: (one) => one.personName },
      { key: 'role', title: t('field.role'), cell: (one) => t(`role.${one.role}`), sortBy: (one) => one.role },
      { key: 'unit', title: t('field.unit'), cell: (one) => one.unitName ?? '', sortBy: (one) => one.unitName },
      { key: 'channel', title: t('field.channel'), cell: (one) => channelName(one.channel), sortBy: (one) => one.channel },
      { key: 'label', title: t('bindings.label'), cell: (one) => one.label, sortBy: (one) => one.label },
      {
        key: 'state',
        title: t('bindings.state'),
        cell: (one) => <BindingLight state={one.state} />,
        sortBy: (one) => BINDING_STATES.findIndex((state) => state === one.state),
      },
      { key: 'bound', title: t('bindings.bound'), cell: (one) => formatInstant(one.boundAt), sortBy: (one) => one.boundAt },
      {
        key: 'ended',
        title: t('bindings.ended'),
        cell: (one) => (one.endedAt === null ? '' : `${formatInstant(one.endedAt)}　${one.endReason ?? ''}`),
        sortBy: (one) => one.endedAt,
      },
      {
        key: 'acts',
        title: t('messages.acts'),
        acts: true,
        cell: (one) =>
          one.can.includes('end') ? (
            <button
              type="button"
              className="link-button danger"
              aria-label={`${t('bindings.end')}：${one.personName}，${channelName(one.channel)}`}
              onClick={() => onEnd(one)}
            >
              {t('bindings.end')}
            </button>
          ) : null,
      },
    ],
    [t, channelName, onEnd],
  );
}
