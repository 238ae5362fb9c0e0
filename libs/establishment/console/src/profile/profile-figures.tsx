import { DataTable, formatInstant, Light, Section, useText, type Column, type LightState } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { KINDS, type Profile } from '../establishment.graphql.js';
import { establishmentTexts } from '../i18n/establishment-texts.js';
import './profile.css';

interface FiguresProps {
  readonly profile: Profile;
}

const LIGHTS: readonly LightState[] = ['ok', 'due', 'late', 'none'];

/** Lights, numbers by kind, leaders, structure, internal offices. */
export function ProfileFigures({ profile }: FiguresProps): ReactNode {
  return (
    <>
      <Checks profile={profile} />
      <Numbers profile={profile} />
      <Leaders profile={profile} />
      <Structure profile={profile} />
      <Offices profile={profile} />
    </>
  );
}

function Checks({ profile }: FiguresProps): ReactNode {
  const { t, tOr } = useText(establishmentTexts);
  return (
    <Section title={t('profile.checks')}>
      <ul className="profile-checks">
        {profile.checks.map(({ light, text }) => (
          <li key={text}>
            <Light state={LIGHTS.find((state) => state === light) ?? 'none'} word={tOr(`check.${light}`, light)} /> {text}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface KindRow {
  readonly kind: string;
  readonly approved: number | null;
  readonly actual: number | null;
}

function Numbers({ profile }: FiguresProps): ReactNode {
  const { t, tOr } = useText(establishmentTexts);
  const { snapshot } = profile;
  const columns = useMemo<readonly Column<KindRow>[]>(
    () => [
      { key: 'kind', title: t('field.kind'), heads: true, cell: ({ kind }) => (kind === '' ? <strong>{t('profile.total')}</strong> : tOr(`kind.${kind}`, kind)) },
      { key: 'approved', title: t('field.approved'), numeric: true, cell: ({ approved }) => approved ?? t('none') },
      { key: 'actual', title: t('field.actual'), numeric: true, cell: ({ actual }) => actual ?? t('none') },
      { key: 'vacant', title: t('field.vacant'), numeric: true, cell: ({ approved, actual }) => (approved === null || actual === null ? t('none') : approved >= actual ? approved - actual : t('field.over', { n: actual - approved })) },
    ],
    [t, tOr],
  );
  if (snapshot === null) {
    return (
      <Section title={t('profile.numbers')}>
        <p className="quiet">{t('profile.noSnapshot')}</p>
      </Section>
    );
  }
  const countOf = (list: readonly { readonly kind: string; readonly count: number }[], kind: string): number | null => list.find((each) => each.kind === kind)?.count ?? null;
  const rows: KindRow[] = KINDS.map((kind) => ({ kind, approved: countOf(snapshot.approved, kind), actual: countOf(snapshot.actual, kind) })).filter(({ approved, actual }) => approved !== null || actual !== null);
  const total = { kind: '', approved: snapshot.approved.length === 0 ? null : snapshot.approvedTotal, actual: snapshot.actual.length === 0 ? null : snapshot.actualTotal };
  return (
    <Section title={t('profile.numbers')}>
      <DataTable name="kind-" caption={t('profile.numbersCaption')} columns={columns} rows={[...rows, total]} rowKey={({ kind }) => kind} empty={null} />
      <p className="quiet">
        {t('profile.source', { source: snapshot.source, grade: tOr(`grade.${snapshot.grade}`, snapshot.grade), by: snapshot.recordedBy, at: formatInstant(snapshot.recordedAt) })}
        {snapshot.approvedFrom !== null && t('profile.carried', { from: snapshot.approvedFrom })}
      </p>
    </Section>
  );
}

function Leaders({ profile }: FiguresProps): ReactNode {
  const { t, tOr } = useText(establishmentTexts);
  const leaders = profile.snapshot?.leaders ?? [];
  const columns = useMemo<readonly Column<(typeof leaders)[number]>[]>(
    () => [
      { key: 'class', title: t('field.class'), heads: true, cell: (leader) => tOr(`class.${leader.class}`, leader.class) },
      { key: 'approved', title: t('field.approvedLeaders'), numeric: true, cell: ({ approved }) => approved },
      { key: 'actual', title: t('field.actualLeaders'), numeric: true, cell: ({ actual }) => actual },
      { key: 'vacant', title: t('field.vacant'), numeric: true, cell: ({ approved, actual }) => (approved >= actual ? approved - actual : t('field.over', { n: actual - approved })) },
    ],
    [t, tOr],
  );
  return (
    <Section title={t('profile.leaders')}>
      <DataTable name="leader-" caption={t('profile.leadersCaption')} columns={columns} rows={leaders} rowKey={(leader) => leader.class} empty={<p className="quiet">{t('profile.noLeaders')}</p>} />
    </Section>
  );
}

/** Parts of the staff on the establishment, of which a share says something. */
const SHARED = ['age_le_35', 'age_ge_50', 'bachelor_plus', 'actual_on_professional_posts', 'specialty_matched', 'front_line_staff'];

/** To one decimal place, by whole numbers. */
function shareOf(count: number, whole: number): string {
  const tenths = Math.round((count * 1000) / whole);
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

function Structure({ profile }: FiguresProps): ReactNode {
  const { t, tOr } = useText(establishmentTexts);
  const { snapshot } = profile;
  const staff = snapshot?.actualTotal ?? 0;
  const rows = snapshot === null ? [] : [
    ...snapshot.structure.map(({ kind, count }) => ({ key: kind, label: tOr(`structure.${kind}`, kind), count, share: SHARED.includes(kind) && staff > 0 ? shareOf(count, staff) : t('none') })),
    ...(snapshot.supportApproved + snapshot.supportActual > 0
      ? [
          { key: 'supportApproved', label: t('field.supportApproved'), count: snapshot.supportApproved, share: t('none') },
          { key: 'supportActual', label: t('field.supportActual'), count: snapshot.supportActual, share: t('none') },
        ]
      : []),
  ];
  const columns = useMemo<readonly Column<(typeof rows)[number]>[]>(
    () => [
      { key: 'item', title: t('field.item'), heads: true, cell: ({ label }) => label },
      { key: 'count', title: t('field.count'), numeric: true, cell: ({ count }) => count },
      { key: 'share', title: t('field.share'), numeric: true, cell: ({ share }) => share },
    ],
    [t],
  );
  return (
    <Section title={t('profile.structure')}>
      <DataTable name="structure-" caption={t('profile.structureCaption')} columns={columns} rows={rows} rowKey={({ key }) => key} empty={<p className="quiet">{t('profile.noStructure')}</p>} />
    </Section>
  );
}

function Offices({ profile }: FiguresProps): ReactNode {
  const { t } = useText(establishmentTexts);
  const columns = useMemo<readonly Column<Profile['sections'][number]>[]>(
    () => [
      { key: 'name', title: t('field.section'), heads: true, cell: ({ name }) => name },
      { key: 'approved', title: t('field.approved'), numeric: true, cell: ({ approved }) => approved, sortBy: ({ approved }) => approved },
      { key: 'actual', title: t('field.actual'), numeric: true, cell: ({ actual }) => actual, sortBy: ({ actual }) => actual },
      { key: 'leaders', title: t('field.sectionLeaders'), numeric: true, cell: ({ leaders }) => leaders },
    ],
    [t],
  );
  return (
    <Section title={t('profile.sections')}>
      <DataTable name="section-" caption={t('profile.sectionsCaption')} columns={columns} rows={profile.sections} rowKey={({ name }) => name} empty={<p className="quiet">{t('profile.noSections')}</p>} />
    </Section>
  );
}
