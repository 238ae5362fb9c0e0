import { Button } from 'antd';
import { Empty, Page, ProblemAlert, Section, useText } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { accessTexts } from '../i18n/access-texts.js';
import { useSession } from '../session/session-context.js';
import type { Entry } from '../session/session.graphql.js';
import { useSignIn } from './use-sign-in.js';

/** The demo's front door: by office one card a role, with what that role is about to do; one press signs in. */
export function RoleEntryPage(): ReactNode {
  const { t } = useText(accessTexts);
  const { entry } = useSession();
  const { search } = useLocation();
  const { signIn, busy, problems } = useSignIn();
  const [chosen, setChosen] = useState('');
  const offices = [...new Set(entry.demoAccounts.map((demo) => demo.officeName))];
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
      {offices.map((office) => (
        <Section key={office} title={office}>
          <ul className="cards">
            {entry.demoAccounts
              .filter((demo) => demo.officeName === office)
              .map((demo) => (
                <DemoCard
                  key={demo.account}
                  demo={demo}
                  busy={busy}
                  chosen={chosen === demo.account}
                  onEnter={() => {
                    setChosen(demo.account);
                    void signIn(demo.account, demo.password);
                  }}
                />
              ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}

interface DemoCardProps {
  readonly demo: Entry['demoAccounts'][number];
  readonly busy: boolean;
  readonly chosen: boolean;
  readonly onEnter: () => void;
}

function DemoCard({ demo, busy, chosen, onEnter }: DemoCardProps): ReactNode {
  const { t } = useText(accessTexts);
  return (
    <li className="card">
      <h3>
        {demo.roleLabel}　{demo.personName}
      </h3>
      <p>{demo.story}</p>
      <p className="quiet small">{t('entry.account', { account: demo.account, password: demo.password })}</p>
      <div>
        <Button
          type="primary"
          disabled={busy && !chosen}
          loading={busy && chosen}
          aria-label={`${t('entry.enter')}：${demo.roleLabel}，${demo.personName}`}
          onClick={onEnter}
        >
          {t('entry.enter')}
        </Button>
      </div>
    </li>
  );
}
