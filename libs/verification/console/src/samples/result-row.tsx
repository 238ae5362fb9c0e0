import { useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { verificationTexts } from '../i18n/verification-texts.js';
import type { SampleItem } from '../verification.graphql.js';
import type { ResultEdit } from './result-edits.js';

interface ResultRowProps {
  readonly item: SampleItem;
  readonly edit: ResultEdit;
  readonly mayEnter: boolean;
  readonly onChange: (edit: ResultEdit) => void;
}

/** One item of a sample with what was found. */
export function ResultRow({ item, edit, mayEnter, onChange }: ResultRowProps): ReactNode {
  const { t, tOr } = useText(verificationTexts);
  const label = (field: string): string => t('row.field', { n: item.position, field });
  return (
    <tr role="row">
      <td role="cell" className="numeric" data-title={t('row.position')}>
        {item.position}
      </td>
      <th role="rowheader" scope="row" data-title={t('row.key')}>
        {item.key}
      </th>
      <td role="cell" data-title={t('row.content')}>
        {item.content}
      </td>
      <td role="cell" data-title={t('row.result')}>
        {mayEnter ? (
          <select className="control" aria-label={label(t('row.result'))} value={edit.result} onChange={(event) => onChange({ ...edit, result: event.target.value })}>
            <option value="">{t('row.open')}</option>
            <option value="right">{t('result.right')}</option>
            <option value="wrong">{t('result.wrong')}</option>
          </select>
        ) : (
          tOr(`result.${item.result ?? 'open'}`, t('none'))
        )}
      </td>
      <td role="cell" data-title={t('row.checkedValue')}>
        {mayEnter ? <input className="control" aria-label={label(t('row.checkedValue'))} value={edit.checkedValue} onChange={(event) => onChange({ ...edit, checkedValue: event.target.value })} /> : item.checkedValue}
      </td>
      <td role="cell" data-title={t('row.note')}>
        {mayEnter ? <input className="control" aria-label={label(t('row.note'))} value={edit.note} onChange={(event) => onChange({ ...edit, note: event.target.value })} /> : item.note}
      </td>
      <td role="cell" data-title={t('row.checkedBy')}>
        {item.checkedBy ?? t('none')}
      </td>
    </tr>
  );
}
