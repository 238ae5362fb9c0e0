import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Button } from 'antd';
import { AreaField, Dialog, Form, ReasonDialog, SelectField, TextField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { ConfirmDialog } from '../confirm-dialog.js';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import type { Pilot } from '../pilots/pilots.graphql.js';
import { ISSUE_SET, REVIEW_SET, REVISE_SET, SUBMIT_SET, type IndicatorSet } from './set.graphql.js';

interface SetProps {
  readonly pilot: Pilot;
  readonly set: IndicatorSet;
}

type Open = 'none' | 'submit' | 'review' | 'issue' | 'revise';

/** What the present person may do with the set as it stands. */
export function SetActions({ pilot, set }: SetProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const [open, setOpen] = useState<Open>('none');
  const onClose = (): void => setOpen('none');
  const may = (action: string): boolean => set.can.includes(action);
  return (
    <>
      {may('revise_set') && <Button onClick={() => setOpen('revise')}>{t('set.revise')}</Button>}
      {may('submit_set') && (
        <Button type="primary" disabled={set.faults.length > 0} onClick={() => setOpen('submit')}>
          {t('set.submit')}
        </Button>
      )}
      {may('review_set') && (
        <Button type="primary" onClick={() => setOpen('review')}>
          {t('set.review')}
        </Button>
      )}
      {may('issue_set') && (
        <Button type="primary" onClick={() => setOpen('issue')}>
          {t('set.issue')}
        </Button>
      )}
      {open === 'submit' && <SubmitDialog pilot={pilot} set={set} onClose={onClose} />}
      {open === 'review' && <ReviewDialog pilot={pilot} set={set} onClose={onClose} />}
      {open === 'issue' && <IssueDialog pilot={pilot} set={set} onClose={onClose} />}
      {open === 'revise' && <ReviseDialog pilot={pilot} set={set} onClose={onClose} />}
    </>
  );
}

type DialogProps = SetProps & { readonly onClose: () => void };

function SubmitDialog({ pilot, set, onClose }: DialogProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const { say } = useToasts();
  const submit = useAction(SUBMIT_SET);
  const confirm = async (): Promise<void> => {
    if ((await submit.run({ id: set.summary.id })) === null) return;
    say(t('set.submitted', { name: pilot.objectName }));
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('set.submitTitle', { name: pilot.objectName })}
      text={t('set.submitText', { n: set.overrides.length })}
      confirm={t('set.submit')}
      busy={submit.busy}
      problems={submit.problems}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}

function ReviewDialog({ pilot, set, onClose }: DialogProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ accept: '', note: '' });
  const review = useAction(REVIEW_SET);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['accept', t('set.opinion')],
      ['note', t('set.note')],
    ]);
    setWrong(blanks);
    if (blanks.length > 0) return;
    const accept = fields.values.accept === 'yes';
    if ((await review.run({ id: set.summary.id, accept, note: fields.values.note.trim() })) === null) return;
    say(t(accept ? 'set.accepted' : 'set.returned', { name: pilot.objectName }));
    onClose();
  };
  return (
    <Dialog title={t('set.reviewTitle', { name: pilot.objectName })} onClose={onClose}>
      <Form problems={wrong.length > 0 ? wrong : review.problems} onSubmit={() => void submit()}>
        <SelectField
          {...fields.bind('accept')}
          label={t('set.opinion')}
          required
          blank={t('openPilots.choose')}
          choices={[
            { value: 'yes', label: t('set.accept') },
            { value: 'no', label: t('set.return') },
          ]}
        />
        <AreaField {...fields.bind('note')} label={t('set.note')} hint={ui('reason.hint')} required rows={3} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={review.busy}>
            {t('set.review')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** 下达 is final: it asks for a typed reason, which goes to the audit log. */
function IssueDialog({ pilot, set, onClose }: DialogProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ selfDueOn: pilot.selfDueOn ?? '', reason: '' });
  const issue = useAction(ISSUE_SET);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['selfDueOn', t('pilot.selfDueOn')],
      ['reason', t('set.issueReason')],
    ]);
    setWrong(blanks);
    if (blanks.length > 0 || (await issue.run({ id: set.summary.id, selfDueOn: fields.values.selfDueOn, reason: fields.values.reason.trim() })) === null) return;
    say(t('set.issuedSaid', { name: pilot.objectName }));
    onClose();
  };
  return (
    <Dialog title={t('set.issueTitle', { name: pilot.objectName })} onClose={onClose}>
      <Form problems={wrong.length > 0 ? wrong : issue.problems} onSubmit={() => void submit()}>
        <p>{t('set.issueText', { unit: pilot.unitName })}</p>
        <TextField {...fields.bind('selfDueOn')} label={t('pilot.selfDueOn')} type="date" required min={localDateOf(systemClock.now())} />
        <AreaField {...fields.bind('reason')} label={t('set.issueReason')} hint={ui('reason.hint')} required rows={3} />
        <div className="row">
          <Button type="primary" danger htmlType="submit" loading={issue.busy}>
            {t('set.issue')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

function ReviseDialog({ pilot, set, onClose }: DialogProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const { say } = useToasts();
  const revise = useAction(REVISE_SET);
  const confirm = async (reason: string): Promise<void> => {
    if ((await revise.run({ id: set.summary.id, reason })) === null) return;
    say(t('set.revised', { name: pilot.objectName }));
    onClose();
  };
  return (
    <ReasonDialog
      title={t('set.reviseTitle', { name: pilot.objectName })}
      explanation={t('set.reviseText')}
      confirm={t('set.revise')}
      busy={revise.busy}
      problems={revise.problems}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    />
  );
}
