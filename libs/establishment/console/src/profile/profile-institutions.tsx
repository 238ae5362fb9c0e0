import { Button } from 'antd';
import { DataTable, Facts, formatInstant, Notice, Section, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import type { Profile } from '../establishment.graphql.js';
import { establishmentTexts } from '../i18n/establishment-texts.js';

interface PartProps {
  readonly profile: Profile;
}

/** Attached institutions that do the unit's support work. */
export function ProfileSupports({ profile, onEdit }: PartProps & { readonly onEdit: (() => void) | null }): ReactNode {
  const { t } = useText(establishmentTexts);
  const columns = useMemo<readonly Column<Profile['supports'][number]>[]>(
    () => [
      { key: 'name', title: t('field.name'), heads: true, cell: ({ name }) => name },
      { key: 'code', title: t('field.creditCode'), cell: ({ socialCreditCode, warning }) => (warning === null ? (socialCreditCode ?? t('none')) : `${socialCreditCode ?? ''}　${warning}`) },
      { key: 'approved', title: t('field.approved'), numeric: true, cell: ({ approved }) => approved },
      { key: 'actual', title: t('field.actual'), numeric: true, cell: ({ actual }) => actual },
      { key: 'counted', title: t('field.countedIn'), cell: ({ counted }) => t(counted ? 'profile.counted' : 'profile.notCounted') },
    ],
    [t],
  );
  return (
    <Section title={t('profile.supports')} actions={onEdit === null ? undefined : <Button onClick={onEdit}>{t('profile.editSupports')}</Button>}>
      <DataTable name="support-" caption={t('profile.supportsCaption')} columns={columns} rows={profile.supports} rowKey={({ id }) => id} empty={<p className="quiet">{t('profile.noSupports')}</p>} />
    </Section>
  );
}

/** The certificate as a legal person and the names on the net. */
export function ProfileRegistration({ profile: { registration, onlineNames } }: PartProps): ReactNode {
  const { t } = useText(establishmentTexts);
  return (
    <Section title={t('profile.registration')}>
      {registration === null ? (
        <p className="quiet">{t('profile.noRegistration')}</p>
      ) : (
        <>
          {registration.warning !== null && <Notice tone="warn">{registration.warning}</Notice>}
          <Facts
            items={[
              [t('field.name'), registration.name],
              [t('field.creditCode'), registration.socialCreditCode],
              [t('field.legalRepresentative'), registration.legalRepresentative],
              [t('field.valid'), t('period', { from: registration.validFrom, to: registration.validTo })],
              [t('field.reportYear'), registration.reportYear ?? t('none')],
              [t('field.purpose'), registration.purpose ?? t('none')],
              [t('field.domicile'), registration.domicile ?? t('none')],
              [t('field.funding'), registration.funding ?? t('none')],
              [t('field.organiser'), registration.organiser ?? t('none')],
              [t('field.source'), `${registration.source}　${formatInstant(registration.recordedAt)}`],
            ]}
          />
        </>
      )}
      {onlineNames.length > 0 && (
        <Facts items={[[t('profile.onlineNames'), onlineNames.map(({ name, registeredOn, expiresOn }) => t('profile.onlineName', { name, from: registeredOn, to: expiresOn })).join(t('comma'))]]} />
      )}
    </Section>
  );
}

/** All figures recorded so far. */
export function ProfileHistory({ profile }: PartProps): ReactNode {
  const { t, tOr } = useText(establishmentTexts);
  const columns = useMemo<readonly Column<Profile['snapshots'][number]>[]>(
    () => [
      { key: 'on', title: t('field.onDate'), heads: true, cell: ({ onDate }) => onDate, sortBy: ({ onDate }) => onDate },
      { key: 'approved', title: t('field.approved'), numeric: true, cell: ({ approvedTotal }) => approvedTotal },
      { key: 'actual', title: t('field.actual'), numeric: true, cell: ({ actualTotal }) => actualTotal },
      { key: 'source', title: t('field.source'), cell: ({ source }) => source },
      { key: 'grade', title: t('field.grade'), cell: ({ grade }) => tOr(`grade.${grade}`, grade) },
      { key: 'state', title: t('field.state'), cell: ({ current }) => t(current ? 'profile.standing' : 'profile.superseded') },
      { key: 'recorded', title: t('field.recorded'), cell: ({ recordedAt, recordedBy }) => `${recordedBy} ${formatInstant(recordedAt)}`, sortBy: ({ recordedAt }) => recordedAt },
    ],
    [t, tOr],
  );
  return (
    <Section title={t('profile.history')}>
      <DataTable name="history-" caption={t('profile.historyCaption')} columns={columns} rows={profile.snapshots} rowKey={({ id }) => id} empty={<p className="quiet">{t('profile.noSnapshot')}</p>} />
    </Section>
  );
}
