import '../findings.css';
import { AreaField, useAction, useDraft, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { TAKE_POSITION } from '../finding-acts.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { ActForm, type ActDialogProps } from './act-form.js';
import { BothTexts } from './both-texts.js';
import { StanceField } from './stance-field.js';

const STANCES = ['accept', 'amend', 'object'] as const;
type Stance = (typeof STANCES)[number];

/** The unit says of one problem whether it agrees, wants other words, or objects. A wanted text starts from the office's. */
export function PositionDialog({ finding, onClose, onDone }: ActDialogProps): ReactNode {
  const { t } = useText(findingsTexts);
  const office = finding.agreement?.officeText ?? finding.facts;
  const initial = useMemo(() => ({ amend: office, object: '' }), [office]);
  const fields = useFields(initial);
  const draft = useDraft(`position:${finding.id}:${finding.version}`, fields, initial);
  const [stance, setStance] = useState<Stance>('accept');
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const take = useAction(TAKE_POSITION);
  const submit = async (): Promise<void> => {
    const found = stance === 'accept' ? [] : fields.blanks([[stance, t(`position.${stance}Text`)]]);
    if (stance === 'amend' && fields.values.amend.trim() === office.trim()) found.push({ code: 'NOTHING_AMENDED', kind: 'INVALID', field: 'amend', message: t('position.same') });
    setWrong(found);
    if (found.length > 0) return;
    if ((await take.run({ input: { findingId: finding.id, stance, text: stance === 'accept' ? null : fields.values[stance] } })) === null) return;
    draft.done();
    onDone(t(`position.done.${stance}`, { no: finding.no }));
  };
  // The server names the one field `text`; here each stance has its own.
  const refused = take.problems.map((problem) => (problem.field === 'text' ? { ...problem, field: stance } : problem));
  return (
    <ActForm
      wide
      title={t('position.title', { no: finding.no })}
      text={finding.agreement?.dueOn == null ? finding.title : t('position.text', { title: finding.title, on: finding.agreement.dueOn })}
      act={t('position.submit')}
      busy={take.busy}
      problems={wrong.length > 0 ? wrong : refused}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {draft.chip}
      <BothTexts office={office} unit={finding.agreement?.unitText ?? null} />
      <StanceField legend={t('position.stance')} stances={STANCES.map((one) => [one, t(`position.${one}`)] as const)} value={stance} onChange={setStance} />
      {stance === 'amend' && <AreaField {...fields.bind('amend')} label={t('position.amendText')} hint={t('position.amendHint')} rows={6} required />}
      {stance === 'object' && <AreaField {...fields.bind('object')} label={t('position.objectText')} hint={t('position.objectHint')} rows={5} required />}
    </ActForm>
  );
}
