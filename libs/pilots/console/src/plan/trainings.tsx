import { Button } from 'antd';
import { DataTable, Empty, ReadState, Section, useCan, useRead, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { TRAININGS, type Training } from './plan.graphql.js';
import { TrainingDialog } from './training-dialog.js';

/** 业务培训: when, where, what about, and which units came. */
export function Trainings({ programmeId }: { readonly programmeId: string }): ReactNode {
  const { t } = useText(pilotsTexts);
  const can = useCan();
  const read = useRead(TRAININGS, { programmeId });
  const [open, setOpen] = useState<Training | 'new' | null>(null);
  const mayAdd = can('edit', 'Training');
  const add = mayAdd ? <Button onClick={() => setOpen('new')}>{t('training.add')}</Button> : undefined;
  return (
    <>
      <ReadState read={read}>
        {({ trainings }) =>
          trainings.length === 0 ? (
            <Empty text={t('training.none')} action={add} />
          ) : (
            <div className="stack">
              <div className="no-print">{add}</div>
              {trainings.map((training) => (
                <OneTraining key={training.id} training={training} onEdit={() => setOpen(training)} />
              ))}
            </div>
          )
        }
      </ReadState>
      {open !== null && <TrainingDialog programmeId={programmeId} training={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

type Attendance = Training['attendance'][number];

function OneTraining({ training, onEdit }: { readonly training: Training; readonly onEdit: () => void }): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  const columns = useMemo<readonly Column<Attendance>[]>(
    () => [
      { key: 'unit', title: t('field.unit'), heads: true, cell: (row) => row.unitName, sortBy: (row) => row.unitName },
      { key: 'state', title: t('training.state'), cell: (row) => tOr(`attendance.${row.state}`, row.state), sortBy: (row) => row.state },
      { key: 'people', title: t('training.people'), numeric: true, cell: (row) => row.people, sortBy: (row) => row.people },
      { key: 'names', title: t('training.names'), cell: (row) => row.names || t('none') },
    ],
    [t, tOr],
  );
  return (
    <Section title={t('training.heading', { title: training.title, on: training.onDate, place: training.place })} actions={training.can.includes('edit') ? <Button onClick={onEdit}>{t('page.edit')}</Button> : undefined}>
      <p className="pilot-lines">{training.content}</p>
      <DataTable
        name={`training-${training.id}-`}
        caption={t('training.caption', { title: training.title })}
        columns={columns}
        rows={training.attendance}
        rowKey={(row) => row.unitId}
        empty={<p className="quiet">{t('training.noAttendance')}</p>}
      />
    </Section>
  );
}
