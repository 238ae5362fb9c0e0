import { useChannelName } from '@wudan/channels-console';
import { DataTable, Facts, formatInstant, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { PromptActs } from './prompt-acts.js';
import type { UnitPrompt } from './units.graphql.js';

type Answer = UnitPrompt['history'][number];

/** One prompt: what is asked of whom until when, the acts on it, its answers. */
export function PromptCard({ prompt }: { readonly prompt: UnitPrompt }): ReactNode {
  const { t, tOr } = useText(dispatchTexts);
  const facts: (readonly [string, ReactNode])[] = [
    ...prompt.facts.map((fact) => [fact.label, fact.value] as const),
    [t('prompts.to'), prompt.personName],
    [t('prompts.state'), tOr(`promptState.${prompt.state}`, prompt.state)],
  ];
  if (prompt.dueAt !== null) facts.push([t('fact.cutoff'), formatInstant(prompt.dueAt)]);
  if (prompt.heldUntil !== null && prompt.state === 'held') facts.push([t('prompts.heldUntil'), formatInstant(prompt.heldUntil)]);
  if (prompt.acknowledgedBy !== null) {
    const until = prompt.acknowledgedUntil === null ? '' : t('prompts.until', { at: formatInstant(prompt.acknowledgedUntil) });
    facts.push([t('prompts.acknowledgedBy'), `${prompt.acknowledgedBy}${until}`]);
  }
  return (
    <li className="prompt-card">
      <h3>{prompt.title}</h3>
      <p>{prompt.body}</p>
      <Facts items={facts} />
      <PromptActs prompt={prompt} />
      {prompt.history.length > 0 && <Answers prompt={prompt} />}
    </li>
  );
}

function Answers({ prompt }: { readonly prompt: UnitPrompt }): ReactNode {
  const { t } = useText(dispatchTexts);
  const channelName = useChannelName();
  const columns = useMemo<readonly Column<Answer>[]>(
    () => [
      { key: 'summary', title: t('answers.summary'), heads: true, cell: (answer) => answer.summary },
      { key: 'person', title: t('answers.person'), cell: (answer) => answer.personName },
      { key: 'channel', title: t('answers.channel'), cell: (answer) => (answer.channel === 'console' ? t('answers.console') : channelName(answer.channel)) },
      { key: 'tapped', title: t('answers.tapped'), cell: (answer) => formatInstant(answer.tappedAt) },
      { key: 'received', title: t('answers.received'), cell: (answer) => formatInstant(answer.receivedAt) },
      { key: 'late', title: t('row.late'), cell: (answer) => (answer.late ? t('row.late') : '') },
      { key: 'receipt', title: t('answers.receipt'), cell: (answer) => <span className="code">{answer.receiptNo}</span> },
    ],
    [t, channelName],
  );
  return (
    <DataTable
      name={`answers-${prompt.id}-`}
      caption={t('answers.caption')}
      columns={columns}
      rows={prompt.history}
      rowKey={(answer) => answer.id}
      rowClass={(answer) => (answer.id === prompt.answer?.id ? 'changed' : '')}
      empty={null}
    />
  );
}
