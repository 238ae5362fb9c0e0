import { Button } from 'antd';
import { AreaField, Dialog, Form, SelectField, uiTexts, useAction, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { DECLARE_INTEREST } from './office.graphql.js';

const INTERESTS = ['none', 'borrowed_from_unit', 'relative', 'former_post', 'other'] as const;

interface DeclareDialogProps {
  readonly pilotId: string;
  readonly unitName: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Whoever scores says first how he stands to the unit; who has an interest may read, not score. */
export function DeclareDialog({ pilotId, unitName, onClose, onDone }: DeclareDialogProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const { t: ui } = useText(uiTexts);
  const fields = useFields({ interest: '', note: '' });
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const declare = useAction(DECLARE_INTEREST);
  const { interest, note } = fields.values;
  const submit = async (): Promise<void> => {
    const found = fields.blanks([['interest', t('declare.interest')], ...(interest === '' || interest === 'none' ? [] : [['note', t('declare.note')] as const])]);
    setWrong(found);
    if (found.length > 0) return;
    if ((await declare.run({ input: { pilotId, interest, note: note.trim() } })) !== null) onDone();
  };
  return (
    <Dialog title={t('declare.title', { unit: unitName })} onClose={onClose}>
      <Form problems={wrong.length > 0 ? wrong : declare.problems} onSubmit={() => void submit()}>
        <p>{t('declare.text')}</p>
        <SelectField {...fields.bind('interest')} label={t('declare.interest')} required blank={t('declare.choose')} choices={INTERESTS.map((one) => ({ value: one, label: t(`declare.interest.${one}`) }))} />
        <AreaField {...fields.bind('note')} label={t('declare.note')} rows={2} required={interest !== '' && interest !== 'none'} />
        {interest !== '' && interest !== 'none' && <p className="notice warn small">{t('declare.barred')}</p>}
        <div className="row">
          <Button type="primary" htmlType="submit" loading={declare.busy}>
            {t('declare.submit')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
