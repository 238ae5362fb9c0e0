import { Button } from 'antd';
import {
  Empty,
  formatInstant,
  Notice,
  Page,
  PrintButton,
  QrCards,
  ReadState,
  useRead,
  useText,
  useUrlValue,
} from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { tenancyTexts } from '../i18n/tenancy-texts.js';
import { NewOfficeForm } from './new-office-form.js';
import { OFFICE_TREE, type CreatedOffice } from './offices.graphql.js';

/** An office below, made with its three administrators; then their invitations, once. */
export function NewOfficePage(): ReactNode {
  const { t } = useText(tenancyTexts);
  const read = useRead(OFFICE_TREE, {});
  const [parentId] = useUrlValue('parent');
  const [created, setCreated] = useState<CreatedOffice | null>(null);
  if (created !== null) return <Created created={created} />;
  return (
    <Page title={t('newOffice.title')} summary={t('newOffice.summary')}>
      <ReadState read={read}>
        {({ officeTree }) => {
          const parents = officeTree.filter((node) => node.can.includes('create'));
          return parents.length === 0 ? (
            <Empty text={t('newOffice.noParent')} action={<Link to="/offices">{t('newOffice.back')}</Link>} />
          ) : (
            <NewOfficeForm
              parents={parents}
              parentId={(parents.find((node) => node.id === parentId) ?? parents[0])?.id ?? ''}
              onCreated={setCreated}
            />
          );
        }}
      </ReadState>
    </Page>
  );
}

function Created({ created }: { readonly created: CreatedOffice }): ReactNode {
  const { t, tOr } = useText(tenancyTexts);
  const navigate = useNavigate();
  const { office, administrators } = created;
  return (
    <Page
      title={t('newOffice.doneTitle', { name: office.name })}
      actions={
        <>
          <PrintButton />
          <Button onClick={() => void navigate('/offices')}>{t('newOffice.back')}</Button>
        </>
      }
    >
      <div className="no-print">
        <Notice tone="warn" live>
          {t('newOffice.doneText')}
        </Notice>
      </div>
      <QrCards
        instruction={t('newOffice.scan')}
        cards={administrators.map(({ invitation, url, qrSvg }) => ({
          id: invitation.id,
          title: invitation.personName,
          lines: [
            office.name,
            tOr(`role.${invitation.role}`, invitation.role),
            t('newOffice.valid', { at: formatInstant(invitation.expiresAt) }),
          ],
          url,
          qrSvg,
        }))}
      />
    </Page>
  );
}
