import { formatInstant, Notice, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { useRoundName } from '../rounds/use-round-name.js';
import type { SheetRound } from './sheet.graphql.js';

/** The figures of a round, and what is unusual about it. */
export function RoundFacts({ round }: { readonly round: SheetRound }): ReactNode {
  const { t, tOr } = useText(dispatchTexts);
  const roundName = useRoundName();
  const figures: readonly (readonly [string, ReactNode])[] = [
    [t('fact.round'), roundName(round)],
    [t('fact.state'), tOr(`roundState.${round.state}`, round.state)],
    [t('fact.cutoff'), formatInstant(round.cutoffAt)],
    [t('fact.answered'), t('fact.answeredOf', { answered: round.answered, asked: round.asked })],
    [t('fact.late'), round.late],
    [t('fact.silent'), round.silent],
  ];
  return (
    <>
      {round.state === 'recalled' && (
        <Notice tone="bad">{t('round.recalled', { name: round.recalledBy ?? '', reason: round.recallReason ?? '' })}</Notice>
      )}
      {round.movedReason !== null && (
        <Notice tone="warn">{t('round.moved', { from: round.nominalOn, to: round.asksOn, reason: round.movedReason })}</Notice>
      )}
      {round.note !== null && round.note !== '' && <Notice>{t('round.note', { note: round.note })}</Notice>}
      <dl className="figures">
        {figures.map(([name, value]) => (
          <div key={name} className="figure">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
