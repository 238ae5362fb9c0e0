import { Button } from 'antd';
import { Facts, formatInstant, Form, Notice, Page, Section, useAction, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { accessTexts } from './i18n/access-texts.js';
import { PasswordField } from './session/password-field.js';
import { SeatList } from './session/seat-list.js';
import { seatLabel } from './session/seat-label.js';
import { useViewer } from './session/session-context.js';
import { CHANGE_PASSWORD } from './session/session.graphql.js';
import { useSignOut } from './session/use-sign-out.js';

/** What concerns the person and not the office: own data, own seats, own password. */
export function AccountPage(): ReactNode {
  const text = useText(accessTexts);
  const { t } = text;
  const viewer = useViewer();
  const signOut = useSignOut();
  return (
    <Page title={t('account.title')} actions={<Button onClick={() => void signOut()}>{t('account.signOut')}</Button>}>
      {viewer.mustChangePassword && <Notice tone="warn">{t('account.mustChange')}</Notice>}
      <Section title={t('account.person')}>
        <Facts
          items={[
            [t('account.name'), viewer.personName],
            [t('field.account'), viewer.account],
            [t('account.seat'), seatLabel(viewer.seat, text)],
            [t('account.sessionEnds'), formatInstant(viewer.sessionExpiresAt)],
            [t('account.idle'), t('account.idleMinutes', { minutes: viewer.idleMinutes })],
          ]}
        />
      </Section>
      <Section title={t('account.seats')}>
        <SeatList viewer={viewer} />
      </Section>
      <Section title={t('account.password')}>
        <PasswordForm />
      </Section>
    </Page>
  );
}

const BLANK = { current: '', next: '', again: '' };

function PasswordForm(): ReactNode {
  const { t } = useText(accessTexts);
  const fields = useFields(BLANK);
  const change = useAction(CHANGE_PASSWORD);
  const [own, setOwn] = useState<readonly Problem[]>([]);
  const [changed, setChanged] = useState(false);

  const submit = async (): Promise<void> => {
    const { current, next, again } = fields.values;
    const found = fields.blanks([
      ['current', t('account.current')],
      ['next', t('account.next')],
    ]);
    if (found.length === 0 && next !== again) {
      found.push({ code: 'PASSWORDS_DIFFER', kind: 'INVALID', field: 'again', message: t('password.differ') });
    }
    setOwn(found);
    setChanged(false);
    if (found.length > 0 || (await change.run({ input: { current, next } })) === null) return;
    fields.setAll(BLANK);
    setChanged(true);
  };

  return (
    <Form problems={own.length > 0 ? own : change.problems} onSubmit={() => void submit()} label={t('account.password')}>
      {changed && (
        <Notice tone="good" live>
          {t('account.changed')}
        </Notice>
      )}
      <PasswordField {...fields.bind('current')} label={t('account.current')} />
      <PasswordField {...fields.bind('next')} label={t('account.next')} isNew />
      <PasswordField {...fields.bind('again')} label={t('field.passwordAgain')} isNew />
      <div>
        <Button type="primary" htmlType="submit" loading={change.busy}>
          {t('account.change')}
        </Button>
      </div>
    </Form>
  );
}
