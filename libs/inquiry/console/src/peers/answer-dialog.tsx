import { Button } from 'antd';
import { AreaField, Dialog, Form, SelectField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { inquiryTexts } from '../i18n/inquiry-texts.js';
import { ANSWER_OPINION, type PeerRequest } from './peers.graphql.js';

const RATINGS = [5, 4, 3, 2, 1] as const;

/** A level, and words where there are any. */
export function AnswerDialog({ request, onClose }: { readonly request: PeerRequest; readonly onClose: () => void }): ReactNode {
  const { t } = useText(inquiryTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ rating: request.rating === null ? '' : String(request.rating), problems: request.problems ?? '', suggestions: request.suggestions ?? '' });
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const answer = useAction(ANSWER_OPINION);
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([['rating', t('opinion.rating')]]);
    setWrong(blanks);
    if (blanks.length > 0) return;
    const { rating, problems, suggestions } = fields.values;
    if ((await answer.run({ input: { id: request.id, rating: Number(rating), problems, suggestions } })) === null) return;
    say(t('peers.answered', { name: request.unitName }));
    onClose();
  };
  return (
    <Dialog title={t('peers.answerOf', { name: request.unitName })} onClose={onClose}>
      <Form problems={wrong.length > 0 ? wrong : answer.problems} onSubmit={() => void submit()}>
        <p className="quiet">{t('peers.answerText')}</p>
        <SelectField {...fields.bind('rating')} label={t('opinion.rating')} required blank={t('peers.chooseRating')} choices={RATINGS.map((value) => ({ value: String(value), label: t(`rating.${value}`) }))} />
        <AreaField {...fields.bind('problems')} label={t('opinion.problems')} rows={3} />
        <AreaField {...fields.bind('suggestions')} label={t('opinion.suggestions')} rows={3} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={answer.busy}>
            {t('peers.submitAnswer')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
