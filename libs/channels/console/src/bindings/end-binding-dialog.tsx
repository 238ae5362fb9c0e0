import { ReasonDialog, useAction, useText, useToasts } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { useChannelName } from '../channel-names.js';
import { channelTexts } from '../i18n/channel-texts.js';
import { END_CHAT_BINDING, type ChatBinding } from './bindings.graphql.js';

interface EndBindingDialogProps {
  readonly binding: ChatBinding;
  readonly onClose: () => void;
}

/** Unbinds a chat, with a typed reason: its holder can be asked there only after a new link. */
export function EndBindingDialog({ binding, onClose }: EndBindingDialogProps): ReactNode {
  const { t } = useText(channelTexts);
  const channelName = useChannelName();
  const { say } = useToasts();
  const end = useAction(END_CHAT_BINDING);
  const names = { name: binding.personName, channel: channelName(binding.channel) };
  const confirm = async (reason: string): Promise<void> => {
    if ((await end.run({ id: binding.id, reason })) === null) return;
    say(t('bindings.endDone', names));
    onClose();
  };
  return (
    <ReasonDialog
      title={t('bindings.endTitle')}
      explanation={t('bindings.endText', names)}
      confirm={t('bindings.endConfirm')}
      busy={end.busy}
      problems={end.problems}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    />
  );
}
