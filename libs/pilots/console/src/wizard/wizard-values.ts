import type { VariablesOf } from '@wudan/kernel-ui';
import type { Programme, SAVE_PROGRAMME } from '../programmes.graphql.js';

/** The wizard's pages in order. */
export const STEPS = ['basics', 'units', 'team', 'rhythm', 'check'] as const;
export type Step = (typeof STEPS)[number];

export interface SectionRow {
  readonly key: string;
  readonly name: string;
  readonly duty: string;
}

export interface UnitRow {
  readonly unitId: string;
  readonly unitName: string;
  readonly field: string;
  readonly reason: string;
  readonly sectionKey: string;
}

export interface CountyRow {
  readonly countyOfficeId: string;
  readonly countyName: string;
  readonly reason: string;
}

export interface MemberRow {
  readonly personName: string;
  readonly post: string;
  readonly duty: string;
}

export interface KeyDateRow {
  readonly label: string;
  readonly onDate: string;
  readonly dailyFrom: string;
  readonly dailyTo: string;
}

interface Lists {
  readonly sections: readonly SectionRow[];
  readonly units: readonly UnitRow[];
  readonly counties: readonly CountyRow[];
  readonly taskForce: readonly MemberRow[];
  readonly keyDates: readonly KeyDateRow[];
}
export type ListName = keyof Lists;
export type RowOf<Name extends ListName> = Lists[Name][number];

/** What is typed into the wizard. Lists stand as JSON text, since drafts are kept as texts. */
export interface WizardValues extends Readonly<Record<string, string>> {
  readonly name: string;
  readonly scope: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly evidenceFrom: string;
  readonly evidenceTo: string;
  readonly weekday: string;
  readonly asksAt: string;
  readonly cutoffAt: string;
  readonly movePolicy: string;
  readonly sections: string;
  readonly units: string;
  readonly counties: string;
  readonly taskForce: string;
  readonly keyDates: string;
}

/** The rows of one list; none when the text is none of ours. */
export function rowsOf<Name extends ListName>(values: WizardValues, name: Name): readonly RowOf<Name>[] {
  try {
    const rows: unknown = JSON.parse(values[name]);
    return Array.isArray(rows) ? (rows as RowOf<Name>[]) : [];
  } catch {
    return [];
  }
}

/** What the wizard starts with when nothing is stored. @param leadName what the section in the lead is usually called */
export function blankValues(leadName: string): WizardValues {
  const sections: SectionRow[] = [{ key: 'lead', name: leadName, duty: 'lead' }];
  return {
    name: '', scope: '', startsOn: '', endsOn: '', evidenceFrom: '2019-01-01', evidenceTo: '', weekday: '3', asksAt: '09:00', cutoffAt: '17:30', movePolicy: 'next',
    sections: JSON.stringify(sections), units: '[]', counties: '[]', taskForce: '[]', keyDates: '[]',
  };
}

/** A stored programme as the wizard shows it; units that have left are no part of it. @param today decides who has left */
export function valuesOf(programme: Programme, today: string): WizardValues {
  const units: UnitRow[] = programme.units
    .filter(({ leftOn }) => leftOn === null || leftOn > today)
    .map(({ unitId, unitName, field, reason, sectionId }) => ({ unitId, unitName, field, reason, sectionKey: sectionId ?? '' }));
  const sections: SectionRow[] = programme.sections.map(({ id, name, duty }) => ({ key: id, name, duty }));
  const keyDates: KeyDateRow[] = programme.keyDates.map(({ label, onDate, dailyFrom, dailyTo }) => ({ label, onDate, dailyFrom: dailyFrom ?? '', dailyTo: dailyTo ?? '' }));
  return {
    name: programme.name,
    scope: programme.scope,
    startsOn: programme.startsOn,
    endsOn: programme.endsOn,
    evidenceFrom: programme.evidenceFrom,
    evidenceTo: programme.evidenceTo ?? '',
    weekday: String(programme.weekday),
    asksAt: programme.asksAt,
    cutoffAt: programme.cutoffAt,
    movePolicy: programme.movePolicy,
    sections: JSON.stringify(sections),
    units: JSON.stringify(units),
    counties: JSON.stringify(programme.counties),
    taskForce: JSON.stringify(programme.taskForce),
    keyDates: JSON.stringify(keyDates),
  };
}

type Input = VariablesOf<typeof SAVE_PROGRAMME>['input'];

/** What is sent: every list whole and in its order, so that a fault of `units.3.reason` finds the fourth row. */
export function inputOf(values: WizardValues, stored: Pick<Programme, 'id' | 'version'> | null): Input {
  return {
    ...(stored === null ? {} : { id: stored.id, version: stored.version }),
    name: values.name,
    scope: values.scope,
    startsOn: values.startsOn,
    endsOn: values.endsOn,
    evidenceFrom: values.evidenceFrom || null,
    evidenceTo: values.evidenceTo || null,
    weekday: Number(values.weekday),
    asksAt: values.asksAt,
    cutoffAt: values.cutoffAt,
    movePolicy: values.movePolicy,
    sections: rowsOf(values, 'sections').map(({ key, name, duty }) => ({ key, name, duty })),
    units: rowsOf(values, 'units').map(({ unitId, field, reason, sectionKey }) => ({ unitId, field, reason, sectionKey: sectionKey || null })),
    counties: rowsOf(values, 'counties').map(({ countyOfficeId, reason }) => ({ countyOfficeId, reason })),
    taskForce: rowsOf(values, 'taskForce').map(({ personName, post, duty }) => ({ personName, post, duty })),
    keyDates: rowsOf(values, 'keyDates').map(({ label, onDate, dailyFrom, dailyTo }) => ({ label, onDate, dailyFrom: dailyFrom || null, dailyTo: dailyTo || null })),
  };
}

const STEP_OF_FIELD: Readonly<Record<string, Step>> = {
  name: 'basics', scope: 'basics', startsOn: 'basics', endsOn: 'basics', evidenceFrom: 'basics', evidenceTo: 'basics',
  units: 'units', counties: 'units',
  sections: 'team', taskForce: 'team',
  weekday: 'rhythm', asksAt: 'rhythm', cutoffAt: 'rhythm', movePolicy: 'rhythm', keyDates: 'rhythm',
};

/** The page on which a field stands; units get their section on the page of sections. */
export function stepOfField(field: string | undefined): Step | undefined {
  if (field === undefined) return undefined;
  return field.endsWith('.sectionKey') ? 'team' : STEP_OF_FIELD[field.split('.')[0] ?? ''];
}

/** What keeps a programme from being activated, as far as the wizard sees it, with the page where it is mended. */
export type Gap = 'period' | 'asked' | 'lead' | 'head';
export const STEP_OF_GAP: Readonly<Record<Gap, Step>> = { period: 'basics', asked: 'units', lead: 'team', head: 'team' };

export function gapsOf(values: WizardValues): readonly Gap[] {
  const gaps: Gap[] = [];
  if (values.name.trim() === '' || values.startsOn === '' || values.endsOn === '') gaps.push('period');
  if (rowsOf(values, 'units').length + rowsOf(values, 'counties').length === 0) gaps.push('asked');
  if (rowsOf(values, 'sections').filter(({ duty }) => duty === 'lead').length !== 1) gaps.push('lead');
  if (rowsOf(values, 'taskForce').filter(({ duty, personName }) => duty === 'head' && personName.trim() !== '').length !== 1) gaps.push('head');
  return gaps;
}
