import { Facts, Page, PrintButton, ReadState, Section, Signature, useCan, useRead, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import '../dispatch.css';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { Absences } from './absences.js';
import { ContactOrder } from './contact-order.js';
import { RecentPrompts } from './recent-prompts.js';
import { ProgressHistory } from './progress-history.js';
import { QuietHours } from './quiet-hours.js';
import { CONTACT_DUTIES, DISPATCH_UNIT } from './units.graphql.js';

/** A unit as dispatch sees it: who is asked, what is open, what was reported, who is away. Its own people report here too. */
export function UnitDispatchPage(): ReactNode {
  const { t } = useText(dispatchTexts);
  const { unitId = '' } = useParams();
  const read = useRead(DISPATCH_UNIT, { unitId });
  const can = useCan();
  const unit = read.data?.unit;
  return (
    <Page
      title={unit?.name ?? t('unit.title')}
      summary={unit === undefined ? undefined : t('unit.summary', { code: unit.code })}
      actions={
        <>
          {can('read', 'Round') && <Link to="/dispatch">{t('plan.toBoard')}</Link>}
          <PrintButton />
        </>
      }
    >
      <ReadState read={read}>
        {(data) => (
          <>
            <Section title={t('unit.facts')}>
              <Facts
                items={[
                  [t('field.unit'), data.unit.name],
                  [t('unit.code'), data.unit.code],
                  [t('unit.field'), data.unit.field ?? t('unit.none')],
                  [t('unit.register'), <Link key="register" to={`/units/${unitId}`}>{t('unit.toRegister')}</Link>],
                ]}
              />
            </Section>
            {can('read', 'Prompt') && <RecentPrompts unitId={unitId} />}
            {can('read', 'ContactDuty') && <People unitId={unitId} />}
            {can('read', 'ProgressReport') && <ProgressHistory unitId={unitId} />}
            {can('report', 'ProgressReport') && <QuietHours />}
          </>
        )}
      </ReadState>
      <Signature />
    </Page>
  );
}

/** The contacts in their order, and who of them is away. */
function People({ unitId }: { readonly unitId: string }): ReactNode {
  const can = useCan();
  const read = useRead(CONTACT_DUTIES, { unitId });
  return (
    <ReadState read={read}>
      {({ contactDuties }) => (
        <>
          <ContactOrder unitId={unitId} duties={contactDuties} />
          {can('read', 'Absence') && <Absences duties={contactDuties} />}
        </>
      )}
    </ReadState>
  );
}
