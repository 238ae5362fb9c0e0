import { Button } from 'antd';
import { DataTable, Empty, Light, ReadState, Section, useRead, useText, type Column, type LightState } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { inquiryTexts } from '../i18n/inquiry-texts.js';
import type { InquiryPilot } from '../inquiry.graphql.js';
import { VisitDialog } from './visit-dialog.js';
import { VisitForm } from './visit-form.js';
import { VISITS, type Visit } from './visits.graphql.js';

const LIGHTS: Readonly<Record<string, LightState>> = { recorded: 'due', confirmed: 'ok', voided: 'none' };

/** 座谈, 个别谈话, 调阅材料 of a pilot. */
export function VisitSection({ pilot }: { readonly pilot: InquiryPilot }): ReactNode {
  const { t, tOr } = useText(inquiryTexts);
  const read = useRead(VISITS, { pilotId: pilot.id });
  const [open, setOpen] = useState<{ readonly id: string | null; readonly edit: boolean } | null>(null);
  const list = read.data?.visits;
  const shown = open?.id == null ? undefined : list?.visits.find(({ id }) => id === open.id);
  const mayRecord = list?.can.includes('record') === true;
  const columns = useMemo<readonly Column<Visit>[]>(
    () => [
      { key: 'date', title: t('visit.onDate'), cell: (visit) => visit.onDate, sortBy: (visit) => visit.onDate },
      { key: 'kind', title: t('visit.kind'), cell: (visit) => tOr(`visitKind.${visit.kind}`, visit.kind), sortBy: (visit) => visit.kind },
      {
        key: 'topic',
        title: t('visit.topic'),
        heads: true,
        cell: (visit) =>
          visit.withheld ? (
            t('visit.withheld')
          ) : (
            <button type="button" className="link-button" onClick={() => setOpen({ id: visit.id, edit: false })}>
              {visit.topic}
            </button>
          ),
      },
      { key: 'who', title: t('visit.confidentiality'), cell: (visit) => tOr(`confidentiality.${visit.confidentiality}`, visit.confidentiality) },
      { key: 'leaves', title: t('visit.leaves'), cell: (visit) => visit.leaves.map(({ code }) => code).join('、') || t('none') },
      { key: 'state', title: t('visit.state'), cell: (visit) => <Light state={LIGHTS[visit.state] ?? 'none'} word={tOr(`visitState.${visit.state}`, visit.state)} />, sortBy: (visit) => visit.state },
    ],
    [t, tOr],
  );
  const add = mayRecord ? (
    <Button type="primary" onClick={() => setOpen({ id: null, edit: true })}>
      {t('visit.record')}
    </Button>
  ) : undefined;
  return (
    <Section title={t('visit.title')} actions={add}>
      <ReadState read={read}>
        {(data) => <DataTable name="visit-" caption={t('visit.caption', { unit: pilot.unitName })} columns={columns} rows={data.visits.visits} rowKey={({ id }) => id} empty={<Empty text={t('visit.none')} />} />}
      </ReadState>
      {open !== null && open.edit && <VisitForm pilot={pilot} visit={shown ?? null} onClose={() => setOpen(null)} />}
      {open !== null && !open.edit && shown !== undefined && <VisitDialog visit={shown} onEdit={() => setOpen({ id: shown.id, edit: true })} onClose={() => setOpen(null)} />}
    </Section>
  );
}
