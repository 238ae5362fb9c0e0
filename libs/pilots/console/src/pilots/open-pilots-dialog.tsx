import { CATEGORIES, catalogueTexts } from '@wudan/catalogue-console';
import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Button } from 'antd';
import { Dialog, Form, SelectField, TextField, uiTexts, useAction, useRead, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { STAGE_FLOWS } from '../flows/flows.graphql.js';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import '../pilots.css';
import type { Programme } from '../programmes.graphql.js';
import { OBJECT_KINDS, OPEN_PILOTS, type Pilot } from './pilots.graphql.js';

interface OpenPilotsDialogProps {
  readonly programme: Programme;
  readonly pilots: readonly Pilot[];
  readonly onClose: () => void;
}

interface Row {
  readonly key: number;
  readonly unitId: string;
  readonly objectKind: string;
  readonly objectName: string;
  readonly category: string;
  readonly flow: string;
}

const USUAL_FLOW = 'five_lists';

/** 开展定单: each chosen object gets a set of the usual template and pack of its category, to be adjusted afterwards. */
export function OpenPilotsDialog({ programme, pilots, onClose }: OpenPilotsDialogProps): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  const { t: ui } = useText(uiTexts);
  const { t: c } = useText(catalogueTexts);
  const { say } = useToasts();
  const flows = useRead(STAGE_FLOWS, {});
  const open = useAction(OPEN_PILOTS);
  const today = localDateOf(systemClock.now());
  const units = programme.units.filter(({ leftOn }) => leftOn === null || leftOn > today);
  const [rows, setRows] = useState<readonly Row[]>(() =>
    units
      .filter(({ unitId }) => !pilots.some((pilot) => pilot.unitId === unitId && pilot.objectKind === 'unit'))
      .map(({ unitId, unitName }, key) => ({ key, unitId, objectKind: 'unit', objectName: unitName, category: '', flow: USUAL_FLOW })),
  );
  const [cutoffOn, setCutoffOn] = useState(programme.evidenceTo ?? '');
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const change = (at: number, part: Partial<Row>): void => setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const submit = async (): Promise<void> => {
    const found = rows.flatMap(({ category, objectName, objectKind }, at) => [
      ...(category === '' && objectKind === 'unit' ? [blank(`rows.${at}.category`, ui('field.missing', { label: t('pilots.category') }))] : []),
      ...(objectName.trim() === '' ? [blank(`rows.${at}.objectName`, ui('field.missing', { label: t('openPilots.name') }))] : []),
    ]);
    setWrong(found);
    if (found.length > 0) return;
    const data = await open.run({ input: { programmeId: programme.id, cutoffOn: cutoffOn || null, rows: rows.map(({ unitId, objectKind, objectName, category, flow }) => ({ unitId, objectKind, objectName: objectName.trim(), category: category || null, flow })) } });
    if (data === null) return;
    say(t('openPilots.done', { n: rows.length }));
    onClose();
  };
  const flowChoices = flows.data?.stageFlows.map(({ key, name }) => ({ value: key, label: name })) ?? [{ value: USUAL_FLOW, label: tOr(`flow.${USUAL_FLOW}`, USUAL_FLOW) }];
  return (
    <Dialog title={t('openPilots.title')} onClose={onClose} wide>
      <Form problems={wrong.length > 0 ? wrong : open.problems} onSubmit={() => void submit()} wide>
        <p>{t('openPilots.text')}</p>
        <TextField name="cutoffOn" label={t('pilot.cutoffOn')} hint={t('openPilots.cutoffHint')} type="date" value={cutoffOn} onChange={setCutoffOn} />
        {rows.length === 0 && <p className="quiet">{t('openPilots.all')}</p>}
        {rows.map((row, at) => (
          <div key={row.key} className="pilot-row" role="group" aria-label={t('openPilots.row', { n: at + 1 })}>
            <SelectField name={`rows.${at}.unitId`} label={t('field.unit')} value={row.unitId} onChange={(unitId) => change(at, { unitId })} choices={units.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))} />
            <SelectField name={`rows.${at}.category`} label={t('pilots.category')} required={row.objectKind === 'unit'} blank={t('openPilots.choose')} value={row.category} onChange={(category) => change(at, { category })} choices={CATEGORIES.map((one) => ({ value: one, label: c(`category.${one}`) }))} />
            <SelectField name={`rows.${at}.objectKind`} label={t('openPilots.kind')} value={row.objectKind} onChange={(objectKind) => change(at, { objectKind })} choices={OBJECT_KINDS.map((one) => ({ value: one, label: t(`objectKind.${one}`) }))} />
            <TextField name={`rows.${at}.objectName`} label={t('openPilots.name')} required value={row.objectName} onChange={(objectName) => change(at, { objectName })} />
            <SelectField name={`rows.${at}.flow`} label={t('pilots.flow')} value={row.flow} onChange={(flow) => change(at, { flow })} choices={flowChoices} />
            <Button aria-label={t('row.removeOf', { name: row.objectName || t('openPilots.row', { n: at + 1 }) })} onClick={() => setRows(rows.filter((_, index) => index !== at))}>
              {t('row.remove')}
            </Button>
          </div>
        ))}
        <div className="row">
          <Button
            disabled={units.length === 0}
            onClick={() =>
              setRows([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, unitId: units[0]?.unitId ?? '', objectKind: 'matter', objectName: '', category: '', flow: USUAL_FLOW }])
            }
          >
            {t('openPilots.add')}
          </Button>
          <Button type="primary" htmlType="submit" loading={open.busy} disabled={rows.length === 0}>
            {t('openPilots.submit', { n: rows.length })}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

function blank(field: string, message: string): Problem {
  return { code: 'FIELD_MISSING', kind: 'INVALID', field, message };
}
