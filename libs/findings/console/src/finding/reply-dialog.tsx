import '../findings.css';
import { AreaField, useAction, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { REPLY_POSITION } from '../finding-acts.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { ActForm, type ActDialogProps } from './act-form.js';
import { BothTexts } from './both-texts.js';
import { StanceField } from './stance-field.js';

const STANCES = ['adopt', 'keep', 'adapt'] as const;
type Stance = (typeof STANCES)[number];

/** The office answers a unit: takes its words over, keeps its own and says why, or offers others. An objection brings no words to take over. */
export function ReplyDialog({ finding, onClose, onDone }: ActDialogProps): ReactNode {
  const { t } = useText(findingsTexts);
  const office = finding.agreement?.officeText ?? finding.facts;
  const objects = finding.agreement?.rounds.at(-1)?.stance === 'object';
  const stances = STANCES.filter((one) => !objects || one !== 'adopt');
  const [stance, setStance] = useState<Stance>(objects ? 'keep' : 'adopt');
  const fields = useFields({ keep: '', adapt: office });
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const reply = useAction(REPLY_POSITION);
  const submit = async (): Promise<void> => {
    const found = stance === 'adopt' ? [] : fields.blanks([[stance, t(`reply.${stance}Text`)]]);
    setWrong(found);
    if (found.length > 0) return;
    if ((await reply.run({ input: { findingId: finding.id, stance, text: stance === 'adopt' ? null : fields.values[stance] } })) !== null) onDone(t(`reply.done.${stance}`, { no: finding.no }));
  };
  const refused = reply.problems.map((problem) => (problem.field === 'text' ? { ...problem, field: stance } : problem));
  return (
    <ActForm wide title={t('reply.title', { no: finding.no })} text={finding.title} act={t('reply.submit')} busy={reply.busy} problems={wrong.length > 0 ? wrong : refused} onSubmit={() => void submit()} onClose={onClose}>
      <BothTexts office={office} unit={finding.agreement?.unitText ?? null} />
      <StanceField legend={t('reply.stance')} stances={stances.map((one) => [one, t(`reply.${one}`)] as const)} value={stance} onChange={setStance} />
      {stance === 'keep' && <AreaField {...fields.bind('keep')} label={t('reply.keepText')} rows={3} required />}
      {stance === 'adapt' && <AreaField {...fields.bind('adapt')} label={t('reply.adaptText')} hint={t('reply.adaptHint')} rows={6} required />}
    </ActForm>
  );
}
