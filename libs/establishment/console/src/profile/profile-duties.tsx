import { Button } from 'antd';
import { Section, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import type { Profile } from '../establishment.graphql.js';
import { establishmentTexts } from '../i18n/establishment-texts.js';
import './profile.css';

interface DutiesProps {
  readonly profile: Profile;
  readonly onEdit: (() => void) | null;
}

/** Duties as a tree: internal office, its duties, their posts. */
export function ProfileDuties({ profile: { duties }, onEdit }: DutiesProps): ReactNode {
  const { t } = useText(establishmentTexts);
  const offices = [...new Set(duties.map(({ sectionName }) => sectionName))].sort((left, right) => Number(left === null) - Number(right === null));
  const mapped = duties.filter(({ sectionName, posts }) => sectionName !== null && posts.length > 0).length;
  return (
    <Section title={t('profile.duties')} actions={onEdit === null ? undefined : <Button onClick={onEdit}>{t('profile.editDuties')}</Button>}>
      {duties.length === 0 ? (
        <p className="quiet">{t('profile.noDuties')}</p>
      ) : (
        <>
          <p>{t('profile.dutiesCount', { total: duties.length, mapped })}</p>
          <ul className="profile-tree">
            {offices.map((office) => (
              <li key={office ?? ''}>
                <h3>{office ?? t('profile.unassigned')}</h3>
                <ol>
                  {duties
                    .filter(({ sectionName }) => sectionName === office)
                    .map((duty) => (
                      <li key={duty.id}>
                        {duty.code}. {duty.text} {duty.core && <strong>{t('profile.core')}</strong>}
                        <br />
                        <span className="quiet">
                          {duty.posts.length === 0 ? t('profile.noPosts') : t('profile.posts', { posts: duty.posts.join(t('comma')) })}　{t('profile.since', { source: duty.source, from: duty.validFrom })}
                        </span>
                      </li>
                    ))}
                </ol>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
