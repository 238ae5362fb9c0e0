import { StatusLight } from '@wudan/board-console';
import { DataTable, Empty, formatInstant, Section, useCan, useConnection, useRead, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { useRoundName } from '../rounds/use-round-name.js';
import { CorrectionDialog } from './correction-dialog.js';
import { LATEST_PROMPTS, PROGRESS_HISTORY, UNIT_PROMPTS, type ProgressEntry } from './units.graphql.js';

/** Every report of a unit, newest first; what the office entered says so. */
export function ProgressHistory({ unitId }: { readonly unitId: string }): ReactNode {
  const { t, tOr } = useText(dispatchTexts);
  const can = useCan();
  const roundName = useRoundName();
  const [correcting, setCorrecting] = useState<ProgressEntry | null>(null);
  const history = useConnection(PROGRESS_HISTORY, { unitId, first: 50 }, (data) => data.progressHistory, false);
  const mayCorrect = can('correct', 'ProgressReport');
  const prompts = useRead(UNIT_PROMPTS, { first: LATEST_PROMPTS, open: false, unitId }, !mayCorrect);
  // What can still be changed by oneself needs no request.
  const changeable = useMemo(
    () => new Set(prompts.data?.prompts.edges.filter(({ node }) => node.can.includes('answer')).map(({ node }) => node.id)),
    [prompts.data],
  );
  const columns = useMemo<readonly Column<ProgressEntry>[]>(
    () => [
      { key: 'round', title: t('fact.round'), heads: true, cell: (entry) => roundName(entry), sortBy: (entry) => entry.asksOn },
      { key: 'status', title: t('field.status'), cell: (entry) => <StatusLight status={entry.status} />, sortBy: (entry) => entry.status },
      { key: 'percent', title: t('field.percent'), numeric: true, cell: (entry) => (entry.percent === null ? '' : `${entry.percent}%`), sortBy: (entry) => entry.percent },
      { key: 'done', title: t('field.done'), cell: (entry) => entry.done ?? '' },
      { key: 'difficulty', title: t('field.difficulty'), cell: (entry) => entry.difficulty ?? '' },
      { key: 'coordination', title: t('field.coordination'), cell: (entry) => entry.coordination ?? '' },
      { key: 'next', title: t('field.nextSteps'), cell: (entry) => entry.nextSteps ?? '' },
      {
        key: 'reporter',
        title: t('field.reporter'),
        cell: (entry) =>
          entry.source === 'self'
            ? entry.reporterName
            : t('row.enteredBy', {
                source: tOr(`source.${entry.source}`, entry.source),
                name: entry.sourceName ?? entry.reporterName,
                by: entry.enteredBy ?? '',
              }),
      },
      {
        key: 'at',
        title: t('field.updatedAt'),
        cell: (entry) => `${formatInstant(entry.updatedAt)}${entry.late ? t('print.late') : ''}`,
        sortBy: (entry) => entry.updatedAt,
      },
      {
        key: 'acts',
        title: t('field.acts'),
        acts: true,
        cell: (entry) =>
          mayCorrect && entry.promptId !== null && !changeable.has(entry.promptId) ? (
            <button
              type="button"
              className="link-button"
              aria-label={`${t('correct.ask')}：${roundName(entry)}`}
              onClick={() => setCorrecting(entry)}
            >
              {t('correct.ask')}
            </button>
          ) : null,
      },
    ],
    [t, tOr, roundName, mayCorrect, changeable],
  );
  return (
    <Section title={t('history.title')}>
      <DataTable
        name="history-"
        caption={t('history.caption')}
        columns={columns}
        rows={history.rows}
        rowKey={(entry) => entry.roundId}
        total={history.total}
        loading={history.loading}
        problems={history.problems}
        {...(history.hasMore ? { onMore: history.more } : {})}
        empty={<Empty text={t('history.empty')} />}
      />
      {correcting !== null && <CorrectionDialog entry={correcting} onClose={() => setCorrecting(null)} />}
    </Section>
  );
}
