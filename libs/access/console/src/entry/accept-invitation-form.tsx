import { Button } from 'antd';
import { Form, Notice, Tabs, TextField, useAction, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { accessTexts } from '../i18n/access-texts.js';
import { startAt } from '../session/go-to.js';
import { PasswordField } from '../session/password-field.js';
import { ACCEPT_INVITATION } from './entry.graphql.js';

interface AcceptInvitationFormProps {
  readonly token: string;
  readonly passwordRules: readonly string[];
  readonly back: ReactNode;
}

/** Takes the seat with a new account, or adds it to an account the person already has. */
export function AcceptInvitationForm({ token, passwordRules, back }: AcceptInvitationFormProps): ReactNode {
  const { t } = useText(accessTexts);
  const [way, setWay] = useState<'new' | 'own'>('new');
  const fields = useFields({ account: '', password: '', again: '' });
  const accept = useAction(ACCEPT_INVITATION);
  const [own, setOwn] = useState<readonly Problem[]>([]);

  const submit = async (): Promise<void> => {
    const { account, password, again } = fields.values;
    const found: Problem[] = fields.blanks([
      ['account', t('field.account')],
      ['password', t('field.password')],
    ]);
    if (found.length === 0 && way === 'new' && again !== password) {
      found.push({ code: 'PASSWORDS_DIFFER', kind: 'INVALID', field: 'again', message: t('password.differ') });
    }
    setOwn(found);
    if (found.length > 0) return;
    if ((await accept.run({ input: { token, account: account.trim(), password } })) !== null) startAt('/');
  };

  return (
    <Tabs
      label={t('join.how')}
      tabs={[
        { key: 'new', label: t('join.newAccount') },
        { key: 'own', label: t('join.ownAccount') },
      ]}
      chosen={way}
      onChoose={(next) => {
        setWay(next);
        setOwn([]);
        accept.clear();
      }}
    >
      <Form problems={own.length > 0 ? own : accept.problems} onSubmit={() => void submit()} label={t('join.title')}>
        <p className="quiet">{t(way === 'new' ? 'join.newHint' : 'join.ownHint')}</p>
        {way === 'new' && passwordRules.length > 0 && (
          <Notice>
            <p>{t('password.rules')}</p>
            <ul>
              {passwordRules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </Notice>
        )}
        <TextField {...fields.bind('account')} label={t('field.account')} required autoComplete="username" />
        <PasswordField {...fields.bind('password')} label={t('field.password')} isNew={way === 'new'} />
        {way === 'new' && <PasswordField {...fields.bind('again')} label={t('field.passwordAgain')} isNew />}
        <div className="row">
          <Button type="primary" htmlType="submit" loading={accept.busy}>
            {t(way === 'new' ? 'join.submitNew' : 'join.submitOwn')}
          </Button>
          {back}
        </div>
      </Form>
    </Tabs>
  );
}
