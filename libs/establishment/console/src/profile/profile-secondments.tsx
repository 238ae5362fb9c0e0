import { Button } from 'antd';
import { localDateOf, systemClock } from '@wudan/kernel-core';
import { DataTable, Light, Section, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import type { Profile, Secondment } from '../establishment.graphql.js';
import { establishmentTexts } from '../i18n/establishment-texts.js';
import { countBands } from './duration-bands.js';

interface SecondmentsProps {
  readonly profile: Profile;
  readonly onEdit: ((secondment: Secondment | null) => void) | null;
}

/** People lent in and out, each with how long, and how many in each band. */
export function ProfileSecondments({ profile: { secondments }, onEdit }: SecondmentsProps): ReactNode {
  const { t, tOr } = useText(establishmentTexts);
  const bands = countBands(secondments, localDateOf(systemClock.now()));
  const columns = useMemo<readonly Column<Secondment>[]>(
    () => [
      { key: 'person', title: t('field.person'), heads: true, cell: ({ person }) => person },
      { key: 'direction', title: t('field.direction'), cell: ({ direction }) => tOr(`direction.${direction}`, direction), sortBy: ({ direction }) => direction },
      { key: 'counterpart', title: t('field.counterpart'), cell: ({ counterpart }) => counterpart, sortBy: ({ counterpart }) => counterpart },
      { key: 'from', title: t('field.fromOn'), cell: ({ fromOn }) => fromOn, sortBy: ({ fromOn }) => fromOn },
      { key: 'planned', title: t('field.plannedEnd'), cell: ({ plannedEnd }) => plannedEnd ?? t('none') },
      { key: 'ended', title: t('field.endedOn'), cell: ({ endedOn }) => endedOn ?? t('none') },
      {
        key: 'length',
        title: t('field.length'),
        cell: ({ months, days, longTerm }) => (
          <>
            {t('length', { months, days })} {longTerm && <Light state="due" word={t('longTerm')} />}
          </>
        ),
        sortBy: ({ days }) => days,
      },
      { key: 'approval', title: t('field.approval'), cell: ({ approvalNumber }) => approvalNumber ?? t('none') },
      { key: 'reason', title: t('field.reason'), cell: ({ reason }) => reason },
      ...(onEdit === null
        ? []
        : [
            {
              key: 'change',
              title: t('field.change'),
              acts: true,
              cell: (secondment: Secondment) => (
                <Button size="small" aria-label={t('secondment.changeOf', { person: secondment.person })} onClick={() => onEdit(secondment)}>
                  {t('secondment.change')}
                </Button>
              ),
            },
          ]),
    ],
    [t, tOr, onEdit],
  );
  const bandColumns = useMemo<readonly Column<(typeof bands)[number]>[]>(
    () => [
      { key: 'band', title: t('band.name'), heads: true, cell: ({ band }) => t(`band.${band}`) },
      { key: 'in', title: t('direction.in'), numeric: true, cell: (row) => row.in },
      { key: 'out', title: t('direction.out'), numeric: true, cell: (row) => row.out },
    ],
    [t],
  );
  return (
    <Section title={t('profile.secondments')} actions={onEdit === null ? undefined : <Button onClick={() => onEdit(null)}>{t('profile.addSecondment')}</Button>}>
      <DataTable name="secondment-" caption={t('profile.secondmentsCaption')} columns={columns} rows={secondments} rowKey={({ id }) => id} empty={<p className="quiet">{t('profile.noSecondments')}</p>} />
      {secondments.length > 0 && <DataTable name="band-" caption={t('profile.bandsCaption')} columns={bandColumns} rows={bands} rowKey={({ band }) => band} empty={null} />}
    </Section>
  );
}
