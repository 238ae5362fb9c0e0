import { Empty, Page, PrintButton, ReadState, Section, Signature, useRead, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import '../dispatch.css';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { EarlierReports } from './earlier-reports.js';
import { OpenReport } from './open-report.js';
import { UPWARD_REPORTS } from './upward.graphql.js';

/** What the office above asks of this office: figures of the own board, confirmed by one button. */
export function UpwardPage(): ReactNode {
  const { t } = useText(dispatchTexts);
  const read = useRead(UPWARD_REPORTS, {});
  return (
    <Page title={t('upward.title')} summary={t('upward.summary')} actions={<PrintButton />}>
      <ReadState read={read}>
        {({ upwardReports }) => {
          const open = upwardReports.filter((report) => report.state === 'open');
          return (
            <>
              {open.length === 0 && <Empty text={t('upward.none')} action={<Link to="/board">{t('upward.toBoard')}</Link>} />}
              {open.map((report) => (
                <OpenReport key={report.id} report={report} />
              ))}
              <Section title={t('upward.earlier')}>
                <EarlierReports reports={upwardReports.filter((report) => report.state !== 'open')} />
              </Section>
            </>
          );
        }}
      </ReadState>
      <Signature />
    </Page>
  );
}
