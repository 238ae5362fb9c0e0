import { Button } from 'antd';
import { formatInstant, Notice, PrintButton, QrCards, Section, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { tenancyTexts } from '../i18n/tenancy-texts.js';
import type { ImportResult } from './imports.graphql.js';

interface ImportOutcomeProps {
  readonly result: ImportResult;
  readonly onMore: () => void;
}

/** What the import did; for people also their invitations, once. */
export function ImportOutcome({ result, onMore }: ImportOutcomeProps): ReactNode {
  const { t, tOr } = useText(tenancyTexts);
  const { issuedInvitations } = result;
  return (
    <>
      <div className="no-print stack">
        <Section title={t('import.step4')}>
          <Notice tone="good" live>
            {t('import.result', { created: result.created, updated: result.updated, skipped: result.skipped })}
          </Notice>
          <div className="row">
            <Button onClick={onMore}>{t('import.more')}</Button>
            {issuedInvitations.length > 0 && <PrintButton />}
          </div>
        </Section>
        {issuedInvitations.length > 0 && <Notice tone="warn">{t('import.invitationsText')}</Notice>}
      </div>
      {issuedInvitations.length > 0 && (
        <QrCards
          instruction={t('newOffice.scan')}
          cards={issuedInvitations.map(({ invitation, url, qrSvg }) => ({
            id: invitation.id,
            title: invitation.personName,
            lines: [
              ...(invitation.unit === null ? [] : [invitation.unit.name]),
              tOr(`role.${invitation.role}`, invitation.role),
              t('newOffice.valid', { at: formatInstant(invitation.expiresAt) }),
            ],
            url,
            qrSvg,
          }))}
        />
      )}
    </>
  );
}
