import { Button } from 'antd';
import { Empty, Facts, formatInstant, Notice, Page, ReadState, Section, useRead, useText, type ResultOf } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { accessTexts } from '../i18n/access-texts.js';
import { AcceptInvitationForm } from './accept-invitation-form.js';
import { INVITATION_PREVIEW } from './entry.graphql.js';

type Preview = ResultOf<typeof INVITATION_PREVIEW>['invitation'];

/** The invited person first says that the invitation means them, and only then chooses how to sign in. */
export function AcceptInvitationPage(): ReactNode {
  const { t } = useText(accessTexts);
  const [params] = useSearchParams();
  const token = params.get('token') ?? '';
  const read = useRead(INVITATION_PREVIEW, { token }, token === '');
  return (
    <Page title={t('join.title')}>
      {token === '' ? (
        <Notice tone="bad">{t('join.noToken')}</Notice>
      ) : (
        <ReadState read={read}>{({ invitation }) => <Steps token={token} preview={invitation} />}</ReadState>
      )}
    </Page>
  );
}

function Steps({ token, preview }: { readonly token: string; readonly preview: Preview }): ReactNode {
  const { t } = useText(accessTexts);
  const [step, setStep] = useState<'check' | 'mine' | 'notMine'>('check');
  const back = <Button onClick={() => setStep('check')}>{t('join.back')}</Button>;
  if (step === 'notMine') return <Empty text={t('join.notMeText')} action={back} />;
  return (
    <>
      <Section title={t('join.confirmTitle')}>
        <Facts
          items={[
            [t('field.office'), preview.officeName],
            ...(preview.unitName === null ? [] : [[t('field.unit'), preview.unitName] as const]),
            [t('field.role'), t(`role.${preview.role}`)],
            [t('field.personName'), preview.personName],
            [t('join.expires'), formatInstant(preview.expiresAt)],
          ]}
        />
      </Section>
      {step === 'mine' ? (
        <AcceptInvitationForm token={token} passwordRules={preview.passwordRules} back={back} />
      ) : (
        <>
          <p>{t('join.confirmText')}</p>
          <div className="row">
            <Button type="primary" onClick={() => setStep('mine')}>
              {t('join.itIsMe')}
            </Button>
            <Button onClick={() => setStep('notMine')}>{t('join.notMe')}</Button>
          </div>
        </>
      )}
    </>
  );
}
