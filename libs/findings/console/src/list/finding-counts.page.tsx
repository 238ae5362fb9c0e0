import '../findings.css';
import { useProgramme } from '@wudan/assessment-console';
import { Empty, Loading, Page, PrintButton, ProblemAlert, ReadState, SelectFilter, Signature, Toolbar, useRead, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { FINDING_COUNTS, type FindingCounts } from '../findings.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';

/** 问题汇总表: category by level and track, with what lower offices published; sealed problems are in no count. */
export function FindingCountsPage(): ReactNode {
  const { t } = useText(findingsTexts);
  const programme = useProgramme();
  const read = useRead(FINDING_COUNTS, { programmeId: programme.id ?? '' }, programme.id === undefined);
  return (
    <Page title={t('counts.title')} summary={t('counts.summary')} actions={<PrintButton />}>
      <ProblemAlert problems={programme.problems} />
      {programme.loading && <Loading />}
      {!programme.loading && programme.id === undefined && programme.problems.length === 0 && <Empty text={t('list.noProgramme')} action={<Link to="/programmes">{t('list.toProgrammes')}</Link>} />}
      {programme.id !== undefined && (
        <div className="stack">
          {programme.choices.length > 1 && (
            <Toolbar label={t('filter.label')}>
              <SelectFilter param="programme" label={t('filter.programme')} choices={programme.choices} />
            </Toolbar>
          )}
          <ReadState read={read}>{(data) => <CountsTable counts={data.findingCounts} name={programme.choices.find(({ value }) => value === programme.id)?.label ?? ''} programmeId={programme.id ?? ''} />}</ReadState>
        </div>
      )}
      <Signature />
      <p className="no-print">
        <Link to={`/findings?programme=${programme.id ?? ''}`}>{t('finding.toList')}</Link>
      </p>
    </Page>
  );
}

interface CountsTableProps {
  readonly counts: FindingCounts;
  readonly name: string;
  readonly programmeId: string;
}

const FIGURES = ['city', 'county', 'immediate', 'timeLimited', 'longTerm', 'total'] as const;
/** Where a figure leads in the list. */
const NARROWS: Readonly<Record<(typeof FIGURES)[number], string>> = { city: '&level=city', county: '&level=county', immediate: '&track=immediate', timeLimited: '&track=time_limited', longTerm: '&track=long_term', total: '' };

function CountsTable({ counts, name, programmeId }: CountsTableProps): ReactNode {
  const { t } = useText(findingsTexts);
  if (counts.rows.length === 0) return <Empty text={t('counts.none')} action={<Link to={`/findings?programme=${programmeId}`}>{t('finding.toList')}</Link>} />;
  // A row with figures of lower offices cannot lead to a list that holds the office's own alone.
  const own = counts.fromOffices.length === 0;
  return (
    <div className="wide-table" tabIndex={0} role="group" aria-label={t('counts.title')}>
      <table className="table finding-counts">
        <caption>{t('counts.caption', { name, from: counts.fromOffices.length === 0 ? t('counts.ownOnly') : t('counts.from', { offices: counts.fromOffices.join(t('list.comma')) }) })}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('field.category')}
            </th>
            <th scope="colgroup" colSpan={2} className="finding-group">
              {t('field.level')}
            </th>
            <th scope="colgroup" colSpan={3} className="finding-group">
              {t('field.track')}
            </th>
            <th scope="col" rowSpan={2} className="end">
              {t('counts.total')}
            </th>
          </tr>
          <tr>
            {FIGURES.filter((one) => one !== 'total').map((one) => (
              <th key={one} scope="col" className="end">
                {t(`counts.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.rows.map((row) => (
            <tr key={`${row.category}:${row.name}`}>
              <th scope="row">{row.name}</th>
              {FIGURES.map((one) => (
                <td key={one} className="end">
                  {own && row[one] > 0 ? (
                    <Link to={`/findings?programme=${programmeId}&category=${row.category}${NARROWS[one]}`} aria-label={t('counts.show', { name: row.name, of: t(`counts.${one}`), n: row[one] })}>
                      {row[one]}
                    </Link>
                  ) : (
                    row[one]
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('counts.total')}</th>
            {FIGURES.map((one) => (
              <td key={one} className="end">
                {counts[one]}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
