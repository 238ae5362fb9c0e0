import { Button } from 'antd';
import { Page, PrintButton, ReadState, Signature, useRead, useText } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { UNIT_PROFILE, type Profile, type Secondment } from '../establishment.graphql.js';
import { establishmentTexts } from '../i18n/establishment-texts.js';
import { DutiesDialog } from './duties-dialog.js';
import { ProfileDuties } from './profile-duties.js';
import { ProfileFigures } from './profile-figures.js';
import { ProfileHistory, ProfileRegistration, ProfileSupports } from './profile-institutions.js';
import { ProfileSecondments } from './profile-secondments.js';
import { SecondmentDialog } from './secondment-dialog.js';
import { SnapshotDialog } from './snapshot-dialog.js';
import { SupportsDialog } from './supports-dialog.js';

/** What the office knows of a unit's establishment, on one printable page. */
export function ProfilePage(): ReactNode {
  const { t } = useText(establishmentTexts);
  const { unitId = '' } = useParams();
  const read = useRead(UNIT_PROFILE, { unitId });
  const profile = read.data?.unitProfile;
  const on = profile?.snapshot?.onDate;
  return (
    <Page
      title={profile?.unitName ?? t('profile.title')}
      summary={on === undefined ? t('profile.summary') : t('profile.asOf', { on })}
      actions={profile === undefined ? undefined : <ProfileActions profile={profile} />}
    >
      <ReadState read={read}>{(data) => <ProfileBody profile={data.unitProfile} />}</ReadState>
      <Signature />
      <p className="no-print">
        <Link to={`/units/${unitId}`}>{t('profile.back')}</Link>
      </p>
    </Page>
  );
}

function ProfileActions({ profile }: { readonly profile: Profile }): ReactNode {
  const { t } = useText(establishmentTexts);
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <PrintButton />
      {profile.can.includes('import') && <Button onClick={() => void navigate(`/establishment/import?unit=${profile.unitId}`)}>{t('profile.import')}</Button>}
      {profile.can.includes('edit') && (
        <Button type="primary" onClick={() => setOpen(true)}>
          {t('profile.record')}
        </Button>
      )}
      {open && <SnapshotDialog profile={profile} onClose={() => setOpen(false)} />}
    </>
  );
}

type Open = { readonly at: 'none' | 'duties' | 'supports' } | { readonly at: 'secondment'; readonly secondment: Secondment | null };

function ProfileBody({ profile }: { readonly profile: Profile }): ReactNode {
  const [open, setOpen] = useState<Open>({ at: 'none' });
  const mayEdit = profile.can.includes('edit');
  const onClose = (): void => setOpen({ at: 'none' });
  return (
    <div className="stack">
      <ProfileFigures profile={profile} />
      <ProfileDuties profile={profile} onEdit={mayEdit ? () => setOpen({ at: 'duties' }) : null} />
      <ProfileSupports profile={profile} onEdit={mayEdit ? () => setOpen({ at: 'supports' }) : null} />
      <ProfileSecondments profile={profile} onEdit={mayEdit ? (secondment) => setOpen({ at: 'secondment', secondment }) : null} />
      <ProfileRegistration profile={profile} />
      <ProfileHistory profile={profile} />
      {open.at === 'duties' && <DutiesDialog profile={profile} onClose={onClose} />}
      {open.at === 'supports' && <SupportsDialog profile={profile} onClose={onClose} />}
      {open.at === 'secondment' && <SecondmentDialog unitId={profile.unitId} secondment={open.secondment} onClose={onClose} />}
    </div>
  );
}
