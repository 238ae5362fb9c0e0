import type { FormEvent, ReactNode } from 'react';
import type { TapNote } from './chat-state.js';
import type { DeskItem } from './desk-item.js';
import { FormField } from './form-field.js';
import { useChatText } from './i18n/use-chat-text.js';
import { checkProgress, savedValues, TEXT_FIELDS } from './progress-values.js';
import { useDraftedForm } from './use-drafted-form.js';

interface FormProps {
  readonly item: DeskItem;
  readonly note: TapNote | undefined;
  readonly submit: (value: Readonly<Record<string, unknown>>) => void;
  readonly close: () => void;
}

/** What may be told beside the one tap: percent, done, difficulties, coordination, next steps. All optional. */
export function ProgressForm({ item, note, submit, close }: FormProps): ReactNode {
  const { t } = useChatText();
  const saved = savedValues(item.answer?.value);
  const { values, faults, restored, form, change, refuse, discard } = useDraftedForm(item.promptId, 'details', saved, note);
  const count = Object.keys(faults).length;

  const send = (event: FormEvent): void => {
    event.preventDefault();
    const checked = checkProgress(values, saved);
    if (refuse(checked.faults)) return;
    if (Object.keys(checked.value).length === 0) refuse({ percent: { key: 'fault.nothing' } });
    else submit(checked.value);
  };
  return (
    <form className="form" ref={form} noValidate onSubmit={send}>
      <h3 tabIndex={-1}>{t('form.title')}</h3>
      <p className="quiet small">{t('form.hint')}</p>
      {restored && <p className="note">{t('form.draft')}</p>}
      {count > 0 && (
        <p role="alert" className="note bad">
          {t('fault.summary', { count })}
        </p>
      )}
      <FormField name="percent" label={t('form.percent')} lines={false} value={values.percent} fault={faults['percent'] ?? null} change={(value) => change('percent', value)} />
      {TEXT_FIELDS.map((field) => (
        <FormField key={field} name={field} label={t(`form.${field}`)} lines value={values[field]} fault={faults[field] ?? null} change={(value) => change(field, value)} />
      ))}
      <div className="row">
        <button type="submit" className="button main">
          {t('form.submit')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            if (Object.entries(values).every(([field, value]) => value === saved[field as keyof typeof saved])) discard();
            close();
          }}
        >
          {t('form.close')}
        </button>
      </div>
    </form>
  );
}
