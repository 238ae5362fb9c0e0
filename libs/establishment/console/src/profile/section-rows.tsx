import { Button } from 'antd';
import { TextField, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { establishmentTexts } from '../i18n/establishment-texts.js';
import './profile.css';

/** An internal office as it is being typed. */
export interface SectionText {
  readonly name: string;
  readonly approved: string;
  readonly actual: string;
  readonly leaders: string;
}

interface SectionRowsProps {
  readonly sections: readonly SectionText[];
  readonly onChange: (sections: readonly SectionText[]) => void;
}

/** Internal offices with their posts, row by row. */
export function SectionRows({ sections, onChange }: SectionRowsProps): ReactNode {
  const { t } = useText(establishmentTexts);
  const change = (at: number, part: Partial<SectionText>): void => onChange(sections.map((section, index) => (index === at ? { ...section, ...part } : section)));
  return (
    <fieldset className="profile-group">
      <legend>{t('snapshot.sections')}</legend>
      {sections.map((section, at) => (
        <div key={at} className="profile-row" role="group" aria-label={section.name || t('sections.row', { n: at + 1 })}>
          <TextField name={`sections.${at}.name`} label={t('field.section')} required value={section.name} onChange={(name) => change(at, { name })} />
          <TextField name={`sections.${at}.approved`} label={t('field.approved')} inputMode="numeric" required value={section.approved} onChange={(approved) => change(at, { approved })} />
          <TextField name={`sections.${at}.actual`} label={t('field.actual')} inputMode="numeric" required value={section.actual} onChange={(actual) => change(at, { actual })} />
          <TextField name={`sections.${at}.leaders`} label={t('field.sectionLeaders')} inputMode="numeric" required value={section.leaders} onChange={(leaders) => change(at, { leaders })} />
          <Button aria-label={t('row.removeOf', { name: section.name || t('sections.row', { n: at + 1 }) })} onClick={() => onChange(sections.filter((_, index) => index !== at))}>
            {t('row.remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...sections, { name: '', approved: '0', actual: '0', leaders: '0' }])}>{t('sections.add')}</Button>
      </div>
    </fieldset>
  );
}
