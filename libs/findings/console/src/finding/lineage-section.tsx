import { DataTable, Facts, ReadState, Section, useRead, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { FINDING_LINEAGE, type FindingLineage } from '../findings.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import type { Finding } from '../findings.graphql.js';

type Leaf = FindingLineage['leaves'][number];
type Ref = FindingLineage['earlier'][number];

/** From the indicator by way of the problem to its rectification and the next score, with what came back. */
export function LineageSection({ finding }: { readonly finding: Pick<Finding, 'id' | 'pilotId' | 'programmeId'> }): ReactNode {
  const { t, tOr } = useText(findingsTexts);
  const read = useRead(FINDING_LINEAGE, { id: finding.id });
  return (
    <Section title={t('lineage.title')} actions={<Link to={`/pilots/${finding.pilotId}/office`}>{t('lineage.toScores')}</Link>}>
      <ReadState read={read}>
        {({ findingLineage }) => (
          <div className="stack tight">
            <LeafTable lineage={findingLineage} />
            <Facts
              items={[
                [
                  t('lineage.rectification'),
                  findingLineage.rectificationState === null ? (
                    t('lineage.notFollowed')
                  ) : (
                    <Link key="ledger" to={`/rectification?programme=${finding.programmeId}`}>
                      {tOr(`rect.${findingLineage.rectificationState}`, findingLineage.rectificationState)}
                    </Link>
                  ),
                ],
                [t('lineage.earlier'), <Refs key="earlier" refs={findingLineage.earlier} />],
                [t('lineage.later'), <Refs key="later" refs={findingLineage.later} />],
              ]}
            />
          </div>
        )}
      </ReadState>
    </Section>
  );
}

function LeafTable({ lineage }: { readonly lineage: FindingLineage }): ReactNode {
  const { t } = useText(findingsTexts);
  const columns = useMemo<readonly Column<Leaf>[]>(
    () => [
      { key: 'leaf', title: t('field.leaves'), heads: true, cell: ({ code, name }) => `${code} ${name}` },
      { key: 'points', title: t('lineage.points'), numeric: true, cell: ({ points }) => points },
      { key: 'self', title: t('lineage.self'), numeric: true, cell: ({ self }) => self ?? '' },
      { key: 'final', title: t('lineage.final'), numeric: true, cell: ({ final }) => final ?? '' },
      {
        key: 'next',
        title: t('lineage.next'),
        cell: ({ code }) =>
          lineage.nextScores
            .filter((score) => score.code === code)
            .map(({ programmeName, final }) => t('lineage.score', { programme: programmeName, final: final ?? t('none') }))
            .join(t('list.semicolon')),
      },
    ],
    [lineage, t],
  );
  return <DataTable name="lineage" columns={columns} rows={lineage.leaves} rowKey={({ code }) => code} caption={t('lineage.caption')} empty={<p className="quiet">{t('lineage.noLeaves')}</p>} />;
}

function Refs({ refs }: { readonly refs: readonly Ref[] }): ReactNode {
  const { t } = useText(findingsTexts);
  if (refs.length === 0) return t('none');
  return (
    <ul className="lines">
      {refs.map(({ id, no, title, programmeName }) => (
        <li key={id}>
          <Link to={`/findings/${id}`}>{t('recurrence.choice', { no, title, programme: programmeName })}</Link>
        </li>
      ))}
    </ul>
  );
}
