import { Button } from 'antd';
import { AreaField, useAction, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { DECIDE_CLOSE } from '../rectification.graphql.js';
import { ItemForm, type ItemDialogProps } from './item-form.js';

/** A second person of the office looks at the evidence and strikes the problem off, or sends the request back. */
export function DecideCloseDialog({ item, onClose, onDone }: ItemDialogProps): ReactNode {
  const { t } = useText(rectificationTexts);
  const fields = useFields({ note: '' });
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const decide = useAction(DECIDE_CLOSE);
  const { closing } = item;
  const submit = async (accept: boolean): Promise<void> => {
    const found = fields.blanks([['note', t('close.opinion')]]);
    setWrong(found);
    if (found.length > 0) return;
    if ((await decide.run({ input: { id: item.id, accept, note: fields.values.note.trim() } })) !== null) onDone(t(accept ? 'close.closed' : 'close.returned', { no: item.no }));
  };
  return (
    <ItemForm
      title={t('close.decideTitle', { no: item.no })}
      text={t('close.decideText')}
      act={t('close.accept')}
      busy={decide.busy}
      problems={wrong.length > 0 ? wrong : decide.problems}
      onSubmit={() => void submit(true)}
      onClose={onClose}
      other={
        <Button danger loading={decide.busy} onClick={() => void submit(false)}>
          {t('close.return')}
        </Button>
      }
    >
      {closing !== null && (
        <>
          <p>{t('close.said', { by: closing.requestedBy, summary: closing.summary })}</p>
          <ul className="lines">
            {closing.evidence.map((piece) => (
              <li key={piece.itemId}>
                <Link to={`/evidence/${piece.itemId}`}>{piece.title}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <AreaField {...fields.bind('note')} label={t('close.opinion')} hint={t('close.opinionHint')} rows={2} required />
    </ItemForm>
  );
}
