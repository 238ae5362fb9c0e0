import { STATUSES, useStatusWord } from '@wudan/board-console';
import { AreaField, SelectField, TextField, useText, type Fields, type Problem } from '@wudan/kernel-ui';
import { useCallback, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { isPercent, type ProgressValues } from './progress-values.js';

/** The one question and the four optional lines of a progress report. */
export function ProgressFields<Values extends ProgressValues>({ fields }: { readonly fields: Fields<Values> }): ReactNode {
  const { t } = useText(dispatchTexts);
  const statusWord = useStatusWord();
  const choices = STATUSES.filter((status) => status !== 'none').map((status) => ({ value: status, label: statusWord(status) }));
  return (
    <>
      <div className="form-row">
        <SelectField {...fields.bind('status')} label={t('field.status')} required blank={t('progress.statusBlank')} choices={choices} />
        <TextField {...fields.bind('percent')} label={t('field.percent')} hint={t('progress.percentHint')} inputMode="numeric" maxLength={3} />
      </div>
      <AreaField {...fields.bind('done')} label={t('field.done')} rows={2} />
      <AreaField {...fields.bind('difficulty')} label={t('field.difficulty')} rows={2} />
      <AreaField {...fields.bind('coordination')} label={t('field.coordination')} rows={2} />
      <AreaField {...fields.bind('nextSteps')} label={t('field.nextSteps')} rows={2} />
    </>
  );
}

/** Problems that can be told before anything is sent. */
export function useProgressProblems(): <Values extends ProgressValues>(fields: Fields<Values>) => Problem[] {
  const { t } = useText(dispatchTexts);
  return useCallback(
    (fields) => [
      ...fields.blanks([['status', t('field.status')]]),
      ...(isPercent(fields.values.percent)
        ? []
        : [{ code: 'PERCENT_WRONG', kind: 'INVALID', field: 'percent', message: t('progress.percentWrong') }]),
    ],
    [t],
  );
}
