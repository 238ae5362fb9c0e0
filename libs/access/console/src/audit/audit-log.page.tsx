import {
  DataTable,
  Empty,
  Facts,
  formatInstant,
  Light,
  Page,
  PrintButton,
  ReadState,
  Section,
  TextFilter,
  Toolbar,
  useConnection,
  useRead,
  useText,
  useUrlValue,
  type Column,
} from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { accessTexts } from '../i18n/access-texts.js';
import { AUDIT_ENTRIES, AUDIT_HEAD, type AuditRow } from './audit.graphql.js';

/** What was done, by whom and with what result; and whether the chain of records is whole. */
export function AuditLogPage(): ReactNode {
  const { t } = useText(accessTexts);
  const [search] = useUrlValue('q');
  const [action] = useUrlValue('action');
  const entries = useConnection(
    AUDIT_ENTRIES,
    { first: 100, search: search || null, action: action || null },
    (data) => data.auditEntries,
    false,
  );
  const columns = useColumns();
  return (
    <Page title={t('audit.title')} summary={t('audit.summary')} actions={<PrintButton />}>
      <Section title={t('audit.head')}>
        <Head />
      </Section>
      <Toolbar label={t('audit.filters')}>
        <TextFilter param="q" label={t('audit.search')} />
        <TextFilter param="action" label={t('audit.action')} />
      </Toolbar>
      <DataTable
        caption={t('audit.caption')}
        columns={columns}
        rows={entries.rows}
        rowKey={(entry) => entry.id}
        total={entries.total}
        loading={entries.loading}
        problems={entries.problems}
        {...(entries.hasMore ? { onMore: entries.more } : {})}
        empty={<Empty text={t('audit.empty')} action={<Link to="/audit">{t('audit.clear')}</Link>} />}
      />
    </Page>
  );
}

function Head(): ReactNode {
  const { t } = useText(accessTexts);
  const read = useRead(AUDIT_HEAD, {});
  return (
    <ReadState read={read}>
      {({ auditHead }) => (
        <Facts
          items={[
            [
              t('audit.verified'),
              auditHead.verified ? (
                <Light state="ok" word={t('audit.good')} />
              ) : (
                <Light state="late" word={t('audit.bad', { seq: auditHead.firstBadSeq ?? '' })} />
              ),
            ],
            [t('audit.headSeq'), auditHead.seq],
            [t('audit.headHash'), <span key="hash" className="code">{auditHead.hash}</span>],
            [t('audit.headAt'), formatInstant(auditHead.sealedAt)],
            [t('audit.unsealed'), t('audit.unsealedCount', { n: auditHead.unsealed })],
          ]}
        />
      )}
    </ReadState>
  );
}

function useColumns(): readonly Column<AuditRow>[] {
  const { t, tOr } = useText(accessTexts);
  return useMemo<readonly Column<AuditRow>[]>(
    () => [
      { key: 'seq', title: t('audit.seq'), numeric: true, cell: (entry) => entry.seq ?? '' },
      { key: 'at', title: t('audit.at'), cell: (entry) => formatInstant(entry.at) },
      {
        key: 'actor',
        title: t('audit.actor'),
        cell: (entry) => {
          const role = tOr(`role.${entry.actorRole.toUpperCase()}`, entry.actorRole);
          return role === entry.actorName ? role : `${entry.actorName}　${role}`;
        },
      },
      { key: 'summary', title: t('audit.text'), heads: true, cell: (entry) => entry.summary },
      { key: 'action', title: t('audit.what'), cell: (entry) => <span className="code">{entry.action}</span> },
      { key: 'outcome', title: t('audit.outcome'), cell: (entry) => tOr(`outcome.${entry.outcome}`, entry.outcome) },
      { key: 'origin', title: t('audit.origin'), cell: (entry) => <span className="code">{entry.origin ?? ''}</span> },
      {
        key: 'sealed',
        title: t('audit.sealed'),
        cell: (entry) => (entry.sealed ? t('audit.isSealed') : t('audit.notSealed')),
      },
    ],
    [t, tOr],
  );
}
