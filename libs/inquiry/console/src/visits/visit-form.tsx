import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Button } from 'antd';
import { AreaField, CheckField, Dialog, Form, SelectField, TextField, uiTexts, useAction, useConnection, useFields, useText, useToasts, type EnumOf, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { inquiryTexts } from '../i18n/inquiry-texts.js';
import { STAFF_SEATS, type InquiryPilot } from '../inquiry.graphql.js';
import { LeafPicker, type PickedLeaf } from './leaf-picker.js';
import { materialsOf, materialsText, peopleOf, peopleText } from './visit-lines.js';
import { RECORD_VISIT, type Visit } from './visits.graphql.js';

const KINDS = ['forum', 'talk', 'files'] as const;
const LEVELS = ['open', 'internal', 'restricted'] as const;
const STAFF_ROLES: readonly EnumOf<'Role'>[] = ['LEADER', 'ASSESSOR', 'SUPERVISOR'];

interface VisitFormProps {
  readonly pilot: InquiryPilot;
  /** Null: a new one. */
  readonly visit: Visit | null;
  readonly onClose: () => void;
}

/** Records a visit, or corrects one that nobody has confirmed. */
export function VisitForm({ pilot, visit, onClose }: VisitFormProps): ReactNode {
  const { t } = useText(inquiryTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const today = localDateOf(systemClock.now());
  const fields = useFields({
    kind: visit?.kind ?? 'forum',
    onDate: visit?.onDate ?? today,
    place: visit?.place ?? '',
    topic: visit?.topic ?? '',
    confidentiality: visit?.confidentiality ?? 'internal',
    unitPeople: peopleText(visit?.participants ?? [], 'unit'),
    otherPeople: peopleText(visit?.participants ?? [], 'other'),
    minutes: visit?.minutes ?? '',
    materials: materialsText(visit?.materials ?? []),
  });
  const [staff, setStaff] = useState<ReadonlySet<string>>(new Set(visit?.participants.flatMap(({ seatId }) => seatId ?? []) ?? []));
  const [leaves, setLeaves] = useState<readonly PickedLeaf[]>(visit?.leaves.map(({ code, note }) => ({ code, note })) ?? []);
  const seats = useConnection(STAFF_SEATS, {}, (data) => data.seats);
  const colleagues = seats.rows.filter(({ role, endedOn }) => endedOn === null && STAFF_ROLES.includes(role));
  const record = useAction(RECORD_VISIT);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const { values } = fields;
    const blanks = fields.blanks([
      ['onDate', t('visit.onDate')],
      ['place', t('visit.place')],
      ['topic', t('visit.topic')],
      ['minutes', t('visit.minutes')],
    ]);
    setWrong(blanks);
    if (blanks.length > 0) return;
    // Whoever of the office was entered without a seat stays as entered.
    const kept = visit?.participants.filter(({ side, seatId }) => side === 'office' && seatId === null) ?? [];
    const office = colleagues.filter(({ id }) => staff.has(id)).map(({ id, personName }) => ({ side: 'office', name: personName, post: visit?.participants.find(({ seatId }) => seatId === id)?.post ?? '', seatId: id }));
    const input = {
      id: visit?.id ?? null,
      version: visit?.version ?? null,
      pilotId: pilot.id,
      kind: values.kind,
      onDate: values.onDate,
      place: values.place,
      topic: values.topic,
      confidentiality: values.confidentiality,
      participants: [...office, ...kept.map(({ side, name, post }) => ({ side, name, post, seatId: null })), ...peopleOf(values.unitPeople, 'unit'), ...peopleOf(values.otherPeople, 'other')],
      minutes: values.minutes,
      materials: materialsOf(values.materials),
      leaves: [...leaves],
    };
    if ((await record.run({ input })) === null) return;
    say(t('visit.recorded'));
    onClose();
  };
  return (
    <Dialog title={visit === null ? t('visit.record') : t('visit.edit')} wide onClose={onClose}>
      <Form problems={wrong.length > 0 ? wrong : record.problems} onSubmit={() => void submit()} wide>
        <div className="form-row">
          <SelectField {...fields.bind('kind')} label={t('visit.kind')} required choices={KINDS.map((value) => ({ value, label: t(`visitKind.${value}`) }))} />
          <TextField {...fields.bind('onDate')} label={t('visit.onDate')} type="date" required max={today} />
          <SelectField {...fields.bind('confidentiality')} label={t('visit.confidentiality')} required choices={LEVELS.map((value) => ({ value, label: t(`confidentiality.${value}`) }))} />
        </div>
        <div className="form-row">
          <TextField {...fields.bind('topic')} label={t('visit.topic')} required maxLength={120} />
          <TextField {...fields.bind('place')} label={t('visit.place')} required maxLength={80} />
        </div>
        <fieldset className="choices">
          <legend className="small">{t('visit.office')}</legend>
          <div className="row">
            {colleagues.map(({ id, personName }) => (
              <CheckField key={id} label={personName} checked={staff.has(id)} onChange={(on) => setStaff(new Set(on ? [...staff, id] : [...staff].filter((one) => one !== id)))} />
            ))}
          </div>
        </fieldset>
        <div className="form-row">
          <AreaField {...fields.bind('unitPeople')} label={t('visit.unitPeople')} hint={t('visit.peopleHint')} rows={3} />
          <AreaField {...fields.bind('otherPeople')} label={t('visit.otherPeople')} hint={t('visit.peopleHint')} rows={3} />
        </div>
        <AreaField {...fields.bind('minutes')} label={t('visit.minutes')} hint={t('visit.minutesHint')} required rows={8} />
        <AreaField {...fields.bind('materials')} label={t('visit.materials')} hint={t('visit.materialsHint')} rows={3} />
        <LeafPicker setId={pilot.set?.id ?? null} leaves={leaves} onChange={setLeaves} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={record.busy}>
            {t('visit.save')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
