import { Button } from 'antd';
import { Dialog, Form, SelectField, TextField, uiTexts, useAction, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import '../pilots.css';
import { NAME_PILOT_PEOPLE, PERSON_DUTIES, type Pilot } from './pilots.graphql.js';

interface Row {
  readonly key: number;
  readonly name: string;
  readonly duty: string;
  readonly phone: string;
}

/** Who of the unit heads, writes, gathers and can be asked. Telephones come masked and are typed anew. */
export function PeopleDialog({ pilot, onClose }: { readonly pilot: Pilot; readonly onClose: () => void }): ReactNode {
  const { t } = useText(pilotsTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const name = useAction(NAME_PILOT_PEOPLE);
  const [rows, setRows] = useState<readonly Row[]>(() =>
    pilot.people.length === 0
      ? [{ key: 0, name: '', duty: 'head', phone: '' }, { key: 1, name: '', duty: 'contact', phone: '' }]
      : pilot.people.map((person, key) => ({ key, name: person.name, duty: person.duty, phone: '' })),
  );
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const change = (at: number, part: Partial<Row>): void => setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const submit = async (): Promise<void> => {
    const found = rows.flatMap((row, at): Problem[] =>
      row.name.trim() === '' ? [{ code: 'FIELD_MISSING', kind: 'INVALID', field: `people.${at}.name`, message: ui('field.missing', { label: t('field.personName') }) }] : [],
    );
    setWrong(found);
    if (found.length > 0) return;
    const people = rows.map((row) => ({ name: row.name.trim(), duty: row.duty, phone: row.phone.trim() || null }));
    if ((await name.run({ input: { pilotId: pilot.id, people } })) === null) return;
    say(t('people.done'));
    onClose();
  };
  return (
    <Dialog title={t('people.title')} onClose={onClose} wide>
      <Form problems={wrong.length > 0 ? wrong : name.problems} onSubmit={() => void submit()} wide>
        <p className="quiet">{t('people.text')}</p>
        {rows.map((row, at) => (
          <div key={row.key} className="pilot-row" role="group" aria-label={t('people.row', { n: at + 1 })}>
            <SelectField name={`people.${at}.duty`} label={t('people.duty')} value={row.duty} onChange={(duty) => change(at, { duty })} choices={PERSON_DUTIES.map((one) => ({ value: one, label: t(`personDuty.${one}`) }))} />
            <TextField name={`people.${at}.name`} label={t('field.personName')} required value={row.name} onChange={(text) => change(at, { name: text })} />
            <TextField name={`people.${at}.phone`} label={t('people.phone')} type="tel" value={row.phone} onChange={(phone) => change(at, { phone })} />
            <Button aria-label={t('row.removeOf', { name: row.name || t('people.row', { n: at + 1 }) })} onClick={() => setRows(rows.filter((_, index) => index !== at))}>
              {t('row.remove')}
            </Button>
          </div>
        ))}
        <div className="row">
          <Button onClick={() => setRows([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, name: '', duty: 'writer', phone: '' }])}>{t('people.add')}</Button>
          <Button type="primary" htmlType="submit" loading={name.busy}>
            {ui('action.save')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
