import { DataTable, Empty, Facts, formatInstant, Section, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { pilotsTexts } from './i18n/pilots-texts.js';
import './pilots.css';
import type { Programme } from './programmes.graphql.js';

interface DetailProps {
  readonly programme: Programme;
}

/** Everything that is stored of a programme, part by part. */
export function ProgrammeDetail({ programme }: DetailProps): ReactNode {
  return (
    <div className="stack">
      <Basics programme={programme} />
      <Units programme={programme} />
      <Counties programme={programme} />
      <Team programme={programme} />
      <KeyDates programme={programme} />
      <CadenceLog programme={programme} />
    </div>
  );
}

function Basics({ programme }: DetailProps): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  const sections = (duty: string): string =>
    programme.sections
      .filter((section) => section.duty === duty)
      .map(({ name }) => name)
      .join(t('list.comma')) || t('none');
  return (
    <Section title={t('page.facts')}>
      <Facts
        items={[
          [t('field.state'), tOr(`state.${programme.state}`, programme.state)],
          [t('field.period'), t('period', { from: programme.startsOn, to: programme.endsOn })],
          [t('field.evidence'), t('period', { from: programme.evidenceFrom, to: programme.evidenceTo ?? t('present') })],
          [t('field.scope'), programme.scope === '' ? t('none') : <span className="pilot-lines">{programme.scope}</span>],
          [
            t('field.rhythm'),
            t('rhythm.line', { weekday: tOr(`weekday.${programme.weekday}`, ''), asksAt: programme.asksAt, cutoffAt: programme.cutoffAt }),
          ],
          [t('field.movePolicy'), tOr(`movePolicy.${programme.movePolicy}`, programme.movePolicy)],
          [t('sectionDuty.lead'), sections('lead')],
          [t('sectionDuty.assist'), sections('assist')],
        ]}
      />
    </Section>
  );
}

type UnitOf = Programme['units'][number];

function Units({ programme }: DetailProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const columns = useMemo<readonly Column<UnitOf>[]>(
    () => [
      { key: 'unit', title: t('field.unit'), heads: true, cell: (unit) => <Link to={`/units/${unit.unitId}`}>{unit.unitName}</Link>, sortBy: (unit) => unit.unitName },
      { key: 'field', title: t('field.field'), cell: (unit) => unit.field, sortBy: (unit) => unit.field },
      { key: 'reason', title: t('field.reason'), cell: (unit) => unit.reason },
      { key: 'section', title: t('field.section'), cell: (unit) => unit.sectionName ?? t('none'), sortBy: (unit) => unit.sectionName },
      { key: 'joined', title: t('field.joinedOn'), cell: (unit) => unit.joinedOn, sortBy: (unit) => unit.joinedOn },
      { key: 'left', title: t('field.leftOn'), cell: (unit) => unit.leftOn ?? t('none'), sortBy: (unit) => unit.leftOn },
    ],
    [t],
  );
  return (
    <Section title={t('units.title')}>
      <DataTable name="unit-" caption={t('units.caption')} columns={columns} rows={programme.units} rowKey={(unit) => unit.id} empty={<Lacking programme={programme} text={t('units.none')} step="units" />} />
    </Section>
  );
}

type CountyOf = Programme['counties'][number];

function Counties({ programme }: DetailProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const columns = useMemo<readonly Column<CountyOf>[]>(
    () => [
      { key: 'county', title: t('field.county'), heads: true, cell: (county) => county.countyName, sortBy: (county) => county.countyName },
      { key: 'reason', title: t('field.reason'), cell: (county) => county.reason || t('none') },
    ],
    [t],
  );
  return (
    <Section title={t('counties.title')}>
      <DataTable name="county-" caption={t('counties.caption')} columns={columns} rows={programme.counties} rowKey={(county) => county.countyOfficeId} empty={<Lacking programme={programme} text={t('counties.noneChosen')} step="units" />} />
    </Section>
  );
}

type Member = Programme['taskForce'][number] & { readonly place: number };

function Team({ programme }: DetailProps): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  const columns = useMemo<readonly Column<Member>[]>(
    () => [
      { key: 'duty', title: t('field.taskDuty'), cell: (member) => tOr(`taskDuty.${member.duty}`, member.duty) },
      { key: 'person', title: t('field.personName'), heads: true, cell: (member) => member.personName },
      { key: 'post', title: t('field.post'), cell: (member) => member.post || t('none') },
    ],
    [t, tOr],
  );
  return (
    <Section title={t('taskForce.title')}>
      <DataTable
        name="team-"
        caption={t('taskForce.caption')}
        columns={columns}
        rows={programme.taskForce.map((member, place) => ({ ...member, place }))}
        rowKey={(member) => String(member.place)}
        empty={<Lacking programme={programme} text={t('taskForce.none')} step="team" />}
      />
    </Section>
  );
}

type KeyDateOf = Programme['keyDates'][number] & { readonly place: number };

function KeyDates({ programme }: DetailProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const columns = useMemo<readonly Column<KeyDateOf>[]>(
    () => [
      { key: 'label', title: t('field.label'), heads: true, cell: (keyDate) => keyDate.label },
      { key: 'on', title: t('field.onDate'), cell: (keyDate) => keyDate.onDate, sortBy: (keyDate) => keyDate.onDate },
      {
        key: 'daily',
        title: t('field.daily'),
        cell: ({ dailyFrom, dailyTo }) => (dailyFrom === null || dailyTo === null ? t('none') : t('period', { from: dailyFrom, to: dailyTo })),
      },
    ],
    [t],
  );
  return (
    <Section title={t('keyDates.title')}>
      <DataTable
        name="date-"
        caption={t('keyDates.caption')}
        columns={columns}
        rows={programme.keyDates.map((keyDate, place) => ({ ...keyDate, place }))}
        rowKey={(keyDate) => String(keyDate.place)}
        empty={<Lacking programme={programme} text={t('keyDates.none')} step="rhythm" />}
      />
    </Section>
  );
}

type ChangeOf = Programme['cadenceLog'][number];

function CadenceLog({ programme }: DetailProps): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  const columns = useMemo<readonly Column<ChangeOf>[]>(
    () => [
      { key: 'for', title: t('cadence.for'), heads: true, cell: (change) => change.unitName ?? t('cadence.whole') },
      { key: 'mode', title: t('field.mode'), cell: (change) => tOr(`mode.${change.mode}`, change.mode) },
      { key: 'days', title: t('cadence.days'), cell: (change) => t('period', { from: change.fromOn, to: change.toOn }), sortBy: (change) => change.fromOn },
      { key: 'why', title: t('field.why'), cell: (change) => change.reason },
      { key: 'by', title: t('cadence.by'), cell: (change) => change.byName },
      { key: 'at', title: t('cadence.at'), cell: (change) => formatInstant(change.at), sortBy: (change) => change.at },
    ],
    [t, tOr],
  );
  return (
    <Section title={t('cadence.log')}>
      <DataTable
        name="cadence-"
        caption={t('cadence.caption')}
        columns={columns}
        rows={[...programme.cadenceLog].reverse()}
        rowKey={(change) => change.id}
        empty={<p className="quiet">{t('cadence.none')}</p>}
      />
    </Section>
  );
}

/** An empty list says so, and where it is filled in. */
function Lacking({ programme, text, step }: DetailProps & { readonly text: string; readonly step: string }): ReactNode {
  const { t } = useText(pilotsTexts);
  return <Empty text={text} action={programme.can.includes('edit') ? <Link to={`/programmes/${programme.id}/edit?step=${step}`}>{t('page.fill')}</Link> : undefined} />;
}
