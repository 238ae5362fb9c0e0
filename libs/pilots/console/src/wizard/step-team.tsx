import { Button } from 'antd';
import { Section, SelectField, TextField, useText, type Fields } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { SECTION_DUTIES, TASK_FORCE_DUTIES } from '../programmes.graphql.js';
import { useRows } from './use-rows.js';
import type { WizardValues } from './wizard-values.js';

/** Who steers it, which section leads, which section looks after which unit. */
export function StepTeam({ fields }: { readonly fields: Fields<WizardValues> }): ReactNode {
  return (
    <>
      <TaskForce fields={fields} />
      <Sections fields={fields} />
      <Charges fields={fields} />
    </>
  );
}

function TaskForce({ fields }: { readonly fields: Fields<WizardValues> }): ReactNode {
  const { t } = useText(pilotsTexts);
  const { rows, add, change, remove } = useRows(fields, 'taskForce');
  return (
    <Section title={t('taskForce.title')}>
      <p className="quiet">{t('taskForce.hint')}</p>
      {rows.map((row, at) => (
        <div key={at} className="pilot-row" role="group" aria-label={t('taskForce.row', { n: at + 1 })}>
          <TextField
            name={`taskForce.${at}.personName`}
            label={t('field.personName')}
            required
            value={row.personName}
            onChange={(personName) => change(at, { personName })}
          />
          <TextField name={`taskForce.${at}.post`} label={t('field.post')} value={row.post} onChange={(post) => change(at, { post })} />
          <SelectField
            name={`taskForce.${at}.duty`}
            label={t('field.taskDuty')}
            value={row.duty}
            onChange={(duty) => change(at, { duty })}
            choices={TASK_FORCE_DUTIES.map((duty) => ({ value: duty, label: t(`taskDuty.${duty}`) }))}
          />
          <Button aria-label={t('row.removeOf', { name: row.personName || t('taskForce.row', { n: at + 1 }) })} onClick={() => remove(at)}>
            {t('row.remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => add({ personName: '', post: '', duty: rows.some(({ duty }) => duty === 'head') ? 'member' : 'head' })}>
          {t('taskForce.add')}
        </Button>
      </div>
    </Section>
  );
}

/** A key that no section of the list has; the server gives the section its id. */
function freeKey(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`new-${number}`)) number += 1;
  return `new-${number}`;
}

function Sections({ fields }: { readonly fields: Fields<WizardValues> }): ReactNode {
  const { t } = useText(pilotsTexts);
  const { rows, add, change, remove } = useRows(fields, 'sections');
  const units = useRows(fields, 'units');
  const drop = (at: number): void => {
    const key = rows[at]?.key;
    remove(at);
    if (units.rows.some(({ sectionKey }) => sectionKey === key)) units.setRows(units.rows.map((row) => (row.sectionKey === key ? { ...row, sectionKey: '' } : row)));
  };
  return (
    <Section title={t('sections.title')}>
      <p className="quiet">{t('sections.hint')}</p>
      {rows.map((row, at) => (
        <div key={row.key} className="pilot-row" role="group" aria-label={t('sections.row', { n: at + 1 })}>
          <TextField name={`sections.${at}.name`} label={t('field.sectionName')} required value={row.name} onChange={(name) => change(at, { name })} />
          <SelectField
            name={`sections.${at}.duty`}
            label={t('field.sectionDuty')}
            value={row.duty}
            onChange={(duty) => change(at, { duty })}
            choices={SECTION_DUTIES.map((duty) => ({ value: duty, label: t(`sectionDuty.${duty}`) }))}
          />
          <Button aria-label={t('row.removeOf', { name: row.name || t('sections.row', { n: at + 1 }) })} onClick={() => drop(at)}>
            {t('row.remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => add({ key: freeKey(rows.map(({ key }) => key)), name: '', duty: rows.some(({ duty }) => duty === 'lead') ? 'assist' : 'lead' })}>
          {t('sections.add')}
        </Button>
      </div>
    </Section>
  );
}

function Charges({ fields }: { readonly fields: Fields<WizardValues> }): ReactNode {
  const { t } = useText(pilotsTexts);
  const { rows, change } = useRows(fields, 'units');
  const sections = useRows(fields, 'sections').rows.filter(({ name }) => name.trim() !== '');
  return (
    <Section title={t('charges.title')}>
      {rows.length === 0 ? (
        <p className="quiet">{t('charges.none')}</p>
      ) : (
        <div className="form-row">
          {rows.map((row, at) => (
            <SelectField
              key={row.unitId}
              name={`units.${at}.sectionKey`}
              label={row.unitName}
              blank={t('charges.blank')}
              value={row.sectionKey}
              onChange={(sectionKey) => change(at, { sectionKey })}
              choices={sections.map(({ key, name }) => ({ value: key, label: name }))}
            />
          ))}
        </div>
      )}
    </Section>
  );
}
