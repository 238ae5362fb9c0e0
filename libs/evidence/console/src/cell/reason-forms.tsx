import { Button } from 'antd';
import { AreaField, Form, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { MARK_NOT_APPLICABLE, REOPEN_CELL, REVIEW_EVIDENCE, WITHDRAW_EVIDENCE, type EvidenceItem } from '../grid/evidence.graphql.js';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import type { CellFormProps } from './cell-form.js';

/** Acts on a cell that need a typed reason and nothing else. */
export type ReasonMode = 'return' | 'reopen' | 'not_applicable' | 'withdraw';

interface ReasonFormsProps extends CellFormProps {
  readonly mode: ReasonMode;
  /** The piece to be withdrawn. */
  readonly item: EvidenceItem | null;
}

/** 退回, 重新开放, 不适用, 撤回: one reason and one act. */
export function ReasonForms({ mode, item, cell, onDone }: ReasonFormsProps): ReactNode {
  const { t } = useText(evidenceTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ reason: '' });
  const review = useAction(REVIEW_EVIDENCE);
  const reopen = useAction(REOPEN_CELL);
  const mark = useAction(MARK_NOT_APPLICABLE);
  const withdraw = useAction(WITHDRAW_EVIDENCE);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const act = (reason: string): Promise<object | null> => {
    switch (mode) {
      case 'return':
        return review.run({ input: { cellId: cell.id, accept: false, reason } });
      case 'reopen':
        return reopen.run({ cellId: cell.id, reason });
      case 'not_applicable':
        return mark.run({ cellId: cell.id, reason });
      case 'withdraw':
        return withdraw.run({ itemId: item?.id ?? '', cellId: cell.id, reason });
    }
  };
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([['reason', ui('reason.label')]]);
    setWrong(blanks);
    if (blanks.length > 0 || (await act(fields.values.reason.trim())) === null) return;
    say(t(`reasonDone.${mode}`));
    onDone();
  };
  const problems = [...review.problems, ...reopen.problems, ...mark.problems, ...withdraw.problems];
  return (
    <Form problems={wrong.length > 0 ? wrong : problems} onSubmit={() => void submit()} wide>
      <p>{t(`reasonText.${mode}`, { title: item?.title ?? '' })}</p>
      <AreaField {...fields.bind('reason')} label={ui('reason.label')} hint={ui('reason.hint')} required rows={3} />
      <div className="row">
        <Button type="primary" danger htmlType="submit" loading={review.busy || reopen.busy || mark.busy || withdraw.busy}>
          {t(`reasonAct.${mode}`)}
        </Button>
        <Button onClick={onDone}>{ui('action.cancel')}</Button>
      </div>
    </Form>
  );
}
