import { Button } from 'antd';
import { DataTable, Empty, formatInstant, ProblemAlert, Section, useAction, useCan, useRead, useText, useToasts, type Column } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { AbsenceDialog } from './absence-dialog.js';
import { ABSENCES, END_ABSENCE, type Absence, type ContactDuty } from './units.graphql.js';

/** Who of a unit is away, until when, and who is asked instead. */
export function Absences({ duties }: { readonly duties: readonly ContactDuty[] }): ReactNode {
  const { t } = useText(dispatchTexts);
  const can = useCan();
  const { say } = useToasts();
  const read = useRead(ABSENCES, {});
  const end = useAction(END_ABSENCE);
  const [adding, setAdding] = useState(false);
  const seats = useMemo(() => new Set(duties.map((duty) => duty.seatId)), [duties]);
  const rows = (read.data?.absences ?? []).filter((absence) => seats.has(absence.seatId));
  const { run } = end;
  const columns = useMemo<readonly Column<Absence>[]>(
    () => [
      { key: 'name', title: t('contacts.name'), heads: true, cell: (row) => row.personName },
      { key: 'kind', title: t('absence.kind'), cell: (row) => t(row.kind === 'delegation' ? 'absence.delegation' : 'absence.leave') },
      { key: 'cover', title: t('absence.cover'), cell: (row) => row.coverName },
      { key: 'from', title: t('absence.from'), cell: (row) => row.fromOn, sortBy: (row) => row.fromOn },
      { key: 'to', title: t('absence.to'), cell: (row) => row.toOn, sortBy: (row) => row.toOn },
      { key: 'reason', title: t('absence.reason'), cell: (row) => row.reason },
      { key: 'ended', title: t('absence.ended'), cell: (row) => (row.endedAt === null ? '' : formatInstant(row.endedAt)) },
      {
        key: 'acts',
        title: t('field.acts'),
        acts: true,
        cell: (row) =>
          row.can.includes('end') && row.endedAt === null ? (
            <button
              type="button"
              className="link-button"
              aria-label={`${t('absence.end')}：${row.personName}`}
              onClick={() => void run({ id: row.id }).then((data) => (data === null ? undefined : say(t('absence.endDone', { name: row.personName }))))}
            >
              {t('absence.end')}
            </button>
          ) : null,
      },
    ],
    [t, run, say],
  );
  const add = can('create', 'Absence') && duties.length > 1 && <Button onClick={() => setAdding(true)}>{t('absence.add')}</Button>;
  return (
    <Section title={t('absence.title')} actions={add}>
      <ProblemAlert problems={[...read.problems, ...end.problems]} />
      <DataTable
        name="absences-"
        caption={t('absence.caption')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        loading={read.loading}
        empty={<Empty text={t('absence.empty')} />}
      />
      {adding && <AbsenceDialog duties={duties} onClose={() => setAdding(false)} />}
    </Section>
  );
}
