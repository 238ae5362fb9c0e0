import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Button } from 'antd';
import { Dialog, Form, SelectField, TextField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { SAVE_SCORING_POLICY, type ScoringPolicy } from './office.graphql.js';

const SECONDS = ['none', 'individual_and_level', 'all'] as const;

/** A new version of the rules, filled with those that hold now. */
export function PolicyDialog({ from, onClose }: { readonly from: ScoringPolicy; readonly onClose: () => void }): ReactNode {
  const { t } = useText(assessmentTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const { reasonGap, varianceLimit, secondAssessor, gradeDShare } = from;
  const fields = useFields({ validFrom: '', reasonGap, varianceLimit, secondAssessor, gradeDShare, peersAtLeast: String(from.peersAtLeast) });
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const save = useAction(SAVE_SCORING_POLICY);
  const submit = async (): Promise<void> => {
    const found = fields.blanks([
      ['validFrom', t('policy.validFrom')],
      ['reasonGap', t('policy.reasonGap')],
      ['varianceLimit', t('policy.varianceLimit')],
      ['gradeDShare', t('policy.gradeDShare')],
      ['peersAtLeast', t('policy.peersAtLeast')],
    ]);
    const { peersAtLeast, ...texts } = fields.values;
    if (peersAtLeast.trim() !== '' && !/^\d{1,3}$/.test(peersAtLeast.trim())) found.push({ code: 'NOT_A_NUMBER', kind: 'INVALID', field: 'peersAtLeast', message: t('policy.wholeNumber', { label: t('policy.peersAtLeast') }) });
    setWrong(found);
    if (found.length > 0) return;
    if ((await save.run({ input: { ...texts, peersAtLeast: Number(peersAtLeast) } })) === null) return;
    say(t('policy.saved', { on: texts.validFrom }));
    onClose();
  };
  return (
    <Dialog title={t('policy.new')} onClose={onClose}>
      <Form problems={wrong.length > 0 ? wrong : save.problems} onSubmit={() => void submit()}>
        <p>{t('policy.text')}</p>
        <TextField {...fields.bind('validFrom')} label={t('policy.validFrom')} type="date" required min={localDateOf(systemClock.now())} />
        <TextField {...fields.bind('reasonGap')} label={t('policy.reasonGap')} hint={t('policy.reasonGapHint')} required />
        <TextField {...fields.bind('varianceLimit')} label={t('policy.varianceLimit')} hint={t('policy.varianceLimitHint')} required />
        <SelectField {...fields.bind('secondAssessor')} label={t('policy.secondAssessor')} required choices={SECONDS.map((one) => ({ value: one, label: t(`policy.second.${one}`) }))} />
        <TextField {...fields.bind('gradeDShare')} label={t('policy.gradeDShare')} hint={t('policy.gradeDShareHint')} required />
        <TextField {...fields.bind('peersAtLeast')} label={t('policy.peersAtLeast')} inputMode="numeric" required />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={save.busy}>
            {t('policy.save')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
