import { Button } from 'antd';
import { Dialog, Form, TextField, useAction, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { accessTexts } from '../i18n/access-texts.js';
import { startAt } from './go-to.js';
import { PasswordField } from './password-field.js';
import { SIGN_IN, type Viewer } from './session.graphql.js';

interface SessionExpiredDialogProps {
  readonly viewer: Viewer;
  readonly onBack: () => void;
}

/** Signs the same seat in again over the screen it was thrown out of; another seat starts afresh. */
export function SessionExpiredDialog({ viewer, onBack }: SessionExpiredDialogProps): ReactNode {
  const { t } = useText(accessTexts);
  const fields = useFields({ account: '', password: '' });
  const signIn = useAction(SIGN_IN);
  const [missing, setMissing] = useState<readonly Problem[]>([]);

  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['account', t('field.account')],
      ['password', t('field.password')],
    ]);
    setMissing(blanks);
    if (blanks.length > 0) return;
    const data = await signIn.run({
      input: { account: fields.values.account.trim(), password: fields.values.password, seatId: viewer.seat.id },
    });
    if (data === null) return;
    if (data.signIn.seat.id === viewer.seat.id) onBack();
    else startAt('/');
  };

  return (
    <Dialog title={t('expired.title')} onClose={() => startAt('/login')}>
      <Form problems={missing.length > 0 ? missing : signIn.problems} onSubmit={() => void submit()}>
        <p>{t('expired.text')}</p>
        <TextField {...fields.bind('account')} label={t('field.account')} required autoComplete="username" />
        <PasswordField {...fields.bind('password')} label={t('field.password')} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={signIn.busy}>
            {t('expired.submit')}
          </Button>
          <Button onClick={() => startAt('/login')}>{t('expired.leave')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
