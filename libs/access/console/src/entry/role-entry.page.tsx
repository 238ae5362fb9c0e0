import { Button } from 'antd';
import { Empty, Page, ProblemAlert, useText } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { accessTexts } from '../i18n/access-texts.js';
import { useSession } from '../session/session-context.js';
import { useSignIn } from './use-sign-in.js';

/** The demo's front door: one card a role, with what that role is about to do; one press signs in. */
export function RoleEntryPage(): ReactNode {
  const { t } = useText(accessTexts);
  const { entry } = useSession();
  const { search } = useLocation();
  const { signIn, busy, problems } = useSignIn();
  const [chosen, setChosen] = useState('');
  const toSignIn = <Link to={`/login${search}`}>{t('entry.toSignIn')}</Link>;

  if (!entry.demo) {
    return (
      <Page title={t('entry.title')}>
        <Empty text={t('entry.off')} action={toSignIn} />
      </Page>
    );
  }
  return (
    <Page title={t('entry.title')} summary={t('entry.summary')} actions={toSignIn}>
      <ProblemAlert problems={problems} />
      <ul className="cards">
        {entry.demoAccounts.map((demo) => (
          <li key={demo.account} className="card">
            <h2>{demo.roleLabel}</h2>
            <p>
              {demo.officeName}　{demo.personName}
            </p>
            <p>{demo.story}</p>
            <p className="quiet small">{t('entry.account', { account: demo.account, password: demo.password })}</p>
            <div>
              <Button
                type="primary"
                disabled={busy && chosen !== demo.account}
                loading={busy && chosen === demo.account}
                aria-label={`${t('entry.enter')}：${demo.roleLabel}，${demo.personName}`}
                onClick={() => {
                  setChosen(demo.account);
                  void signIn(demo.account, demo.password);
                }}
              >
                {t('entry.enter')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  );
}
