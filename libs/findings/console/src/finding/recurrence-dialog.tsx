import { SelectField, useAction, useFields, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { LINK_RECURRENCE } from '../finding-acts.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { ActForm, type ActDialogProps } from './act-form.js';

/** Says that a problem has come back, and which one it was; the choice is what the same unit had of the same kind before. */
export function RecurrenceDialog({ finding, onClose, onDone }: ActDialogProps): ReactNode {
  const { t } = useText(findingsTexts);
  const hints = finding.recurrenceHints ?? [];
  const now = finding.recursOf;
  const fields = useFields({ earlierId: now?.id ?? hints[0]?.id ?? '' });
  const link = useAction(LINK_RECURRENCE);
  const offered = now === null || hints.some(({ id }) => id === now.id) ? hints : [now, ...hints];
  const submit = async (): Promise<void> => {
    const earlierId = fields.values.earlierId || null;
    if ((await link.run({ id: finding.id, earlierId })) !== null) onDone(t(earlierId === null ? 'recurrence.unlinked' : 'recurrence.linked', { no: finding.no }));
  };
  return (
    <ActForm title={t('recurrence.title', { no: finding.no })} text={t('recurrence.text')} act={t('recurrence.save')} busy={link.busy} problems={link.problems} onSubmit={() => void submit()} onClose={onClose}>
      <SelectField {...fields.bind('earlierId')} label={t('recurrence.earlier')} blank={t('recurrence.blank')} choices={offered.map(({ id, no, title, programmeName }) => ({ value: id, label: t('recurrence.choice', { no, title, programme: programmeName }) }))} />
    </ActForm>
  );
}
