import { useId, type FormEvent, type ReactNode } from 'react';
import type { TapNote } from './chat-state.js';
import { STATUSES, type DeskItem } from './desk-item.js';
import { FormField } from './form-field.js';
import { useChatText } from './i18n/use-chat-text.js';
import { checkProgress, checkReason, LONGEST_REASON, savedValues, TEXT_FIELDS } from './progress-values.js';
import { StatusMark } from './status-mark.js';
import { useDraftedForm, type Faults } from './use-drafted-form.js';

interface FormProps {
  readonly item: DeskItem;
  readonly note: TapNote | undefined;
  readonly submit: (value: Readonly<Record<string, unknown>>) => void;
  readonly close: () => void;
}

/** After the cut-off: what the answer should be, and why; the office decides. */
export function CorrectionForm({ item, note, submit, close }: FormProps): ReactNode {
  const { t } = useChatText();
  const choice = useId();
  const saved = savedValues(item.answer?.value);
  const start = { ...saved, status: '', reason: '' };
  const { values, faults, restored, form, change, refuse } = useDraftedForm(item.promptId, 'correct', start, note);
  const count = Object.keys(faults).length;

  const send = (event: FormEvent): void => {
    event.preventDefault();
    const checked = checkProgress(values, saved);
    const reason = checkReason(values.reason);
    const found: Faults = {
      ...(values.status === '' ? { status: { key: 'fault.status' } } : {}),
      ...checked.faults,
      ...(reason === null ? {} : { reason }),
    };
    if (!refuse(found)) submit({ ...checked.value, status: values.status, reason: values.reason.trim() });
  };
  const statusFault = faults['status'];
  return (
    <form className="form" ref={form} noValidate onSubmit={send}>
      <h3 tabIndex={-1}>{t('correct.title')}</h3>
      <p className="quiet small">{t('correct.hint')}</p>
      {restored && <p className="note">{t('form.draft')}</p>}
      {count > 0 && (
        <p role="alert" className="note bad">
          {t('fault.summary', { count })}
        </p>
      )}
      <fieldset aria-describedby={statusFault === undefined ? undefined : `${choice}-fault`}>
        <legend>{t('correct.status')}</legend>
        {STATUSES.map((status) => (
          <label key={status} className="radio">
            <input
              type="radio"
              name={choice}
              value={status}
              checked={values.status === status}
              aria-invalid={statusFault !== undefined || undefined}
              onChange={() => change('status', status)}
            />
            <StatusMark status={status} /> {t(`option.${status}`)}
          </label>
        ))}
        {statusFault !== undefined && (
          <p id={`${choice}-fault`} className="fault">
            {typeof statusFault === 'string' ? statusFault : t(statusFault.key, statusFault.args)}
          </p>
        )}
      </fieldset>
      <FormField name="reason" label={t('correct.reason')} lines required most={LONGEST_REASON} value={values.reason} fault={faults['reason'] ?? null} change={(value) => change('reason', value)} />
      <FormField name="percent" label={t('form.percent')} lines={false} value={values.percent} fault={faults['percent'] ?? null} change={(value) => change('percent', value)} />
      {TEXT_FIELDS.map((field) => (
        <FormField key={field} name={field} label={t(`form.${field}`)} lines value={values[field]} fault={faults[field] ?? null} change={(value) => change(field, value)} />
      ))}
      <div className="row">
        <button type="submit" className="button main">
          {t('correct.submit')}
        </button>
        <button type="button" className="button" onClick={close}>
          {t('form.close')}
        </button>
      </div>
    </form>
  );
}
