import { Button } from 'antd';
import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Dialog, Form, SelectField, TextField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { GRADES, KINDS, LEADER_CLASSES, SAVE_SNAPSHOT, STRUCTURE, type Profile } from '../establishment.graphql.js';
import { establishmentTexts } from '../i18n/establishment-texts.js';
import './profile.css';
import { SectionRows, type SectionText } from './section-rows.js';
import { faultyKeys, numbersOf, partsOf } from './snapshot-values.js';

/** Records the figures of a unit at a day, beginning with those that stand. */
export function SnapshotDialog({ profile, onClose }: { readonly profile: Profile; readonly onClose: () => void }): ReactNode {
  const { t } = useText(establishmentTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const today = localDateOf(systemClock.now());
  const fields = useFields<Readonly<Record<string, string>>>({ onDate: profile.snapshot?.onDate ?? today, source: '', grade: 'A', ...numbersOf(profile) });
  const [sections, setSections] = useState<readonly SectionText[]>(
    profile.sections.map(({ name, approved, actual, leaders }) => ({ name, approved: String(approved), actual: String(actual), leaders: String(leaders) })),
  );
  const save = useAction(SAVE_SNAPSHOT);
  const [faults, setFaults] = useState<readonly Problem[]>([]);

  const labelOf = (key: string): string => {
    const [part = '', code = ''] = key.split('.');
    if (part === 'approved' || part === 'actual') return t(part === 'approved' ? 'snapshot.approvedOf' : 'snapshot.actualOf', { name: t(`kind.${code as (typeof KINDS)[number]}`) });
    if (part === 'structure') return t(`structure.${code as (typeof STRUCTURE)[number]}`);
    if (part === 'supportApproved' || part === 'supportActual') return t(`field.${part}`);
    return t(part === 'leaderApproved' ? 'snapshot.approvedOf' : 'snapshot.actualOf', { name: t(`class.${code as (typeof LEADER_CLASSES)[number]}`) });
  };
  const number = (key: string, hint?: string): ReactNode => (
    <TextField key={key} {...fields.bind(key)} label={labelOf(key)} inputMode="numeric" {...(hint === undefined ? {} : { hint })} />
  );
  const submit = async (): Promise<void> => {
    const wrongNumbers = faultyKeys(fields.values).map((field) => ({ code: 'NUMBER', kind: 'INVALID', field, message: t('snapshot.number', { label: labelOf(field) }) }));
    const wrongSections = sections.flatMap((section, at) =>
      (['approved', 'actual', 'leaders'] as const)
        .filter((key) => !/^\d{1,5}$/.test(section[key].trim()))
        .map((key) => ({ code: 'NUMBER', kind: 'INVALID', field: `sections.${at}.${key}`, message: t('snapshot.number', { label: `${section.name} ${t(key === 'leaders' ? 'field.sectionLeaders' : `field.${key}`)}` }) })),
    );
    const found = [...fields.blanks([['onDate', t('field.onDate')], ['source', t('field.source')]]), ...wrongNumbers, ...wrongSections];
    setFaults(found);
    if (found.length > 0) return;
    const { onDate = '', source = '', grade = 'A' } = fields.values;
    const input = {
      unitId: profile.unitId,
      onDate,
      source,
      grade,
      ...partsOf(fields.values),
      sections: sections.map(({ name, approved, actual, leaders }) => ({ name, approved: Number(approved), actual: Number(actual), leaders: Number(leaders) })),
    };
    if ((await save.run({ input })) === null) return;
    say(t('snapshot.done'));
    onClose();
  };
  return (
    <Dialog title={t('snapshot.title')} onClose={onClose} wide>
      <Form problems={faults.length > 0 ? faults : save.problems} onSubmit={() => void submit()} wide>
        <p className="quiet">{t('snapshot.text')}</p>
        <div className="form-row">
          <TextField {...fields.bind('onDate')} label={t('field.onDate')} type="date" required max={today} />
          <TextField {...fields.bind('source')} label={t('field.source')} required />
          <SelectField {...fields.bind('grade')} label={t('field.grade')} choices={GRADES.map((value) => ({ value, label: t(`grade.${value}`) }))} />
        </div>
        <Group title={t('snapshot.numbers')}>{KINDS.flatMap((kind) => [number(`approved.${kind}`), number(`actual.${kind}`)])}</Group>
        <Group title={t('snapshot.leaders')}>{LEADER_CLASSES.flatMap((each) => [number(`leaderApproved.${each}`), number(`leaderActual.${each}`)])}</Group>
        <Group title={t('snapshot.structure')}>{STRUCTURE.map((code) => number(`structure.${code}`))}</Group>
        <Group title={t('profile.supports')}>{[number('supportApproved', t('snapshot.supportHint')), number('supportActual')]}</Group>
        <SectionRows sections={sections} onChange={setSections} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={save.busy}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <fieldset className="profile-group">
      <legend>{title}</legend>
      <div className="profile-numbers">{children}</div>
    </fieldset>
  );
}
