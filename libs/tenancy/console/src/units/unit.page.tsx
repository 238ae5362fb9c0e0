import { Button } from 'antd';
import { Empty, Facts, Notice, Page, PrintButton, ReadState, Section, Signature, useRead, useText } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { tenancyTexts } from '../i18n/tenancy-texts.js';
import { RetireUnitDialog } from './retire-unit-dialog.js';
import { UnitSections } from './unit-sections.js';
import { UNIT, type Unit } from './units.graphql.js';

/** One unit on one printable page. */
export function UnitPage(): ReactNode {
  const { t } = useText(tenancyTexts);
  const { id = '' } = useParams();
  const read = useRead(UNIT, { id });
  const unit = read.data?.unit;
  return (
    <Page
      title={unit?.name ?? t('units.title')}
      summary={unit === undefined ? undefined : `${unit.code}　${t(`kind.${unit.kind}`)}`}
      actions={unit === undefined ? undefined : <UnitActions unit={unit} />}
    >
      <ReadState read={read}>{(data) => <UnitDetail unit={data.unit} />}</ReadState>
      <p className="no-print">
        <Link to="/units">{t('unit.back')}</Link>
      </p>
    </Page>
  );
}

function UnitActions({ unit }: { readonly unit: Unit }): ReactNode {
  const { t } = useText(tenancyTexts);
  const navigate = useNavigate();
  const [retiring, setRetiring] = useState(false);
  return (
    <>
      <Link to={`/units/${unit.id}/profile`}>{t('unit.profile')}</Link>
      <Link to={`/units/${unit.id}/facts`}>{t('unit.figures')}</Link>
      <PrintButton />
      {unit.can.includes('update') && (
        <Button type="primary" onClick={() => void navigate(`/units/${unit.id}/edit`)}>
          {t('unit.edit')}
        </Button>
      )}
      {unit.can.includes('retire') && unit.validTo === null && (
        <Button danger onClick={() => setRetiring(true)}>
          {t('unit.retire')}
        </Button>
      )}
      {retiring && <RetireUnitDialog unit={unit} onClose={() => setRetiring(false)} />}
    </>
  );
}

function UnitDetail({ unit }: { readonly unit: Unit }): ReactNode {
  const { t } = useText(tenancyTexts);
  const none = t('units.none');
  return (
    <div className="stack">
      {unit.socialCreditCodeWarning !== null && <Notice tone="warn">{unit.socialCreditCodeWarning}</Notice>}
      <Section title={t('unit.facts')}>
        <Facts
          items={[
            [t('field.code'), unit.code],
            [t('field.shortName'), unit.shortName],
            [t('field.kind'), t(`kind.${unit.kind}`)],
            [t('field.domain'), unit.field ?? none],
            [
              t('field.attachedTo'),
              unit.attachedTo === null ? none : <Link to={`/units/${unit.attachedTo.id}`}>{unit.attachedTo.name}</Link>,
            ],
            [t('field.creditCode'), unit.socialCreditCode ?? none],
            [t('field.validFrom'), unit.validFrom],
            [t('units.status'), unit.validTo === null ? t('units.active') : t('units.isRetired', { on: unit.validTo })],
          ]}
        />
      </Section>
      <UnitSections unit={unit} />
      <Section title={t('unit.attached')}>
        {unit.attached.length === 0 ? (
          <Empty text={t('unit.noAttached')} />
        ) : (
          <ul className="lines">
            {unit.attached.map((one) => (
              <li key={one.id}>
                <Link to={`/units/${one.id}`}>{one.name}</Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Signature />
    </div>
  );
}
