import { Button } from 'antd';
import { Form, Notice, Page, TextField, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { accessTexts } from '../i18n/access-texts.js';
import { PasswordField } from '../session/password-field.js';
import { useSession } from '../session/session-context.js';
import { useSignIn } from './use-sign-in.js';

export function SignInPage(): ReactNode {
  const { t } = useText(accessTexts);
  const { entry } = useSession();
  const { search } = useLocation();
  const fields = useFields({ account: '', password: '' });
  const { signIn, busy, problems } = useSignIn();
  const [missing, setMissing] = useState<readonly Problem[]>([]);

  const submit = (): void => {
    const blanks = fields.blanks([
      ['account', t('field.account')],
      ['password', t('field.password')],
    ]);
    setMissing(blanks);
    if (blanks.length === 0) void signIn(fields.values.account, fields.values.password);
  };

  return (
    <Page title={t('signIn.title')}>
      {entry.setUpNeeded && <Notice tone="warn">{t('signIn.setUpNeeded')}</Notice>}
      <Form problems={missing.length > 0 ? missing : problems} onSubmit={submit} label={t('signIn.title')}>
        <TextField {...fields.bind('account')} label={t('field.account')} required autoComplete="username" />
        <PasswordField {...fields.bind('password')} label={t('field.password')} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('signIn.submit')}
          </Button>
          {entry.demo && <Link to={`/entry${search}`}>{t('signIn.toEntry')}</Link>}
        </div>
      </Form>
      <p className="quiet small">{t('signIn.help')}</p>
    </Page>
  );
}
