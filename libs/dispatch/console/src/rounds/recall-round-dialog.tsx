import { ReasonDialog, useAction, useText, useToasts } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { RECALL_ROUND } from './rounds.graphql.js';
import { useRoundName } from './use-round-name.js';

interface RoundDialogProps {
  readonly round: { readonly id: string; readonly number: number | null; readonly asksOn: string; readonly mode: string };
  readonly onClose: () => void;
}

/** Takes a wrong round back everywhere it was sent, with a typed reason. */
export function RecallRoundDialog({ round, onClose }: RoundDialogProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const roundName = useRoundName();
  const { say } = useToasts();
  const recall = useAction(RECALL_ROUND);
  const names = { round: roundName(round) };
  const confirm = async (reason: string): Promise<void> => {
    if ((await recall.run({ id: round.id, reason })) === null) return;
    say(t('recall.done', names));
    onClose();
  };
  return (
    <ReasonDialog
      title={t('recall.title')}
      explanation={t('recall.text', names)}
      confirm={t('recall.confirm')}
      busy={recall.busy}
      problems={recall.problems}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    />
  );
}
