import { Button } from 'antd';
import { Dialog, Form, TextField, uiTexts, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { assessmentTexts } from '../i18n/assessment-texts.js';

interface TypedDialogProps {
  readonly title: string;
  readonly text: string;
  /** What has to be typed. */
  readonly word: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks to type a word before an act that is final. */
export function TypedDialog({ title, text, word, confirm, busy, problems, onConfirm, onClose }: TypedDialogProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const { t: ui } = useText(uiTexts);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const wrong = typed.trim() !== word;
  const own: Problem[] = asked && wrong ? [{ code: 'WORD_MISSING', kind: 'INVALID', field: 'word', message: t('typed.wrong', { word }) }] : [];
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        problems={own.length > 0 ? own : problems}
        onSubmit={() => {
          setAsked(true);
          if (!wrong) onConfirm();
        }}
      >
        <p>{text}</p>
        <TextField name="word" label={t('typed.label', { word })} value={typed} onChange={setTyped} required />
        <div className="row">
          <Button type="primary" danger htmlType="submit" loading={busy}>
            {confirm}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
