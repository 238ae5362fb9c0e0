import { Button } from 'antd';
import { CheckField, TextField, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { inquiryTexts } from '../i18n/inquiry-texts.js';
import './group-rows.css';
import type { SurveyGroup } from './surveys.graphql.js';

/** A group of respondents while it is typed. */
export interface TypedGroup {
  readonly key: string;
  readonly label: string;
  readonly counted: boolean;
  readonly planned: string;
  readonly least: string;
}

export const groupsOf = (groups: readonly TypedGroup[]): SurveyGroup[] => groups.map(({ key, label, counted, planned, least }) => ({ key, label, counted, planned: Number(planned) || 0, least: Number(least) || 0 }));

/** A key that none of the groups has. */
export function freeKey(groups: readonly { readonly key: string }[]): string {
  for (let number = 1; ; number += 1) if (!groups.some(({ key }) => key === `own${number}`)) return `own${number}`;
}

interface GroupRowsProps {
  readonly groups: readonly TypedGroup[];
  readonly onChange: (groups: readonly TypedGroup[]) => void;
  /** Prefix of the field names, as the server names them. */
  readonly path?: string;
}

/** Whom a questionnaire asks: one line a group. */
export function GroupRows({ groups, onChange, path = 'groups' }: GroupRowsProps): ReactNode {
  const { t } = useText(inquiryTexts);
  const change = (key: string, patch: Partial<TypedGroup>): void => onChange(groups.map((group) => (group.key === key ? { ...group, ...patch } : group)));
  return (
    <fieldset className="choices">
      <legend className="small">{t('group.title')}</legend>
      <div className="stack tight">
        {groups.map((group, index) => (
          <div key={group.key} className="group-row">
            <TextField name={`${path}.${index}.label`} label={t('group.label', { n: index + 1 })} value={group.label} maxLength={30} onChange={(label) => change(group.key, { label })} />
            <TextField name={`${path}.${index}.planned`} label={t('group.planned')} type="number" min={1} max={1000} value={group.planned} onChange={(planned) => change(group.key, { planned })} />
            <TextField name={`${path}.${index}.least`} label={t('group.least')} type="number" min={1} max={1000} value={group.least} onChange={(least) => change(group.key, { least })} />
            <div className="row">
              <CheckField label={t('group.counted')} checked={group.counted} onChange={(counted) => change(group.key, { counted })} />
              <Button aria-label={t('group.removeOf', { name: group.label })} onClick={() => onChange(groups.filter(({ key }) => key !== group.key))}>
                {t('group.remove')}
              </Button>
            </div>
          </div>
        ))}
        <div>
          <Button onClick={() => onChange([...groups, { key: freeKey(groups), label: '', counted: true, planned: '10', least: '5' }])}>{t('group.add')}</Button>
        </div>
      </div>
    </fieldset>
  );
}
