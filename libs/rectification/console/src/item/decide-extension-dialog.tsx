import { Button } from 'antd';
import { AreaField, useAction, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { DECIDE_EXTENSION } from '../rectification.graphql.js';
import { ItemForm, type ItemDialogProps } from './item-form.js';

/** A supervisor grants or refuses the time that was asked for. */
export function DecideExtensionDialog({ item, onClose, onDone }: ItemDialogProps): ReactNode {
  const { t } = useText(rectificationTexts);
  const fields = useFields({ note: '' });
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const decide = useAction(DECIDE_EXTENSION);
  const asked = item.extensions.find(({ state }) => state === 'asked');
  const submit = async (accept: boolean): Promise<void> => {
    const found = fields.blanks([['note', t('extension.opinion')]]);
    setWrong(found);
    if (found.length > 0 || asked === undefined) return;
    const input = { id: item.id, extensionId: asked.id, accept, note: fields.values.note.trim() };
    if ((await decide.run({ input })) !== null) onDone(t(accept ? 'extension.granted' : 'extension.refused', { no: item.no }));
  };
  return (
    <ItemForm
      title={t('extension.decideTitle', { no: item.no })}
      text={asked === undefined ? t('extension.gone') : t('extension.said', { by: asked.by, from: item.dueOn ?? t('none'), to: asked.toDate, reason: asked.reason })}
      act={t('extension.grant')}
      busy={decide.busy}
      problems={wrong.length > 0 ? wrong : decide.problems}
      onSubmit={() => void submit(true)}
      onClose={onClose}
      other={
        <Button danger loading={decide.busy} onClick={() => void submit(false)}>
          {t('extension.refuse')}
        </Button>
      }
    >
      <AreaField {...fields.bind('note')} label={t('extension.opinion')} rows={2} required />
    </ItemForm>
  );
}
