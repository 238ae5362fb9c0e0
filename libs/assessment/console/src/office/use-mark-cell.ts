import { useText } from '@wudan/kernel-ui';
import { useCallback, useMemo, type KeyboardEvent } from 'react';
import { keyAct } from '../grid/grid-keys.js';
import { shortPoints, shownPoints } from '../grid/points.js';
import { scoreProblem } from '../grid/row-edit.js';
import type { Restored } from '../grid/use-autosave.js';
import { useRowTyping } from '../grid/use-row-typing.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { asksReason, gapOf, shownMark, signedPoints, type MarkEdit } from './mark-edit.js';
import type { OfficeActs } from './office-acts.js';
import type { OfficeRow } from './office.graphql.js';

interface MarkCell {
  readonly row: OfficeRow;
  readonly stored: MarkEdit;
  readonly reasonGap: string;
  /** The desk mark that an on-site one replaces. */
  readonly replaced: string | null;
  readonly restored: Restored<MarkEdit> | null;
  readonly acts: OfficeActs;
}

export const reasonId = (code: string): string => `reason-${code}`;

/** Typing a mark and its reason: what the keys do, when a row is stored, when it is held back. */
export function useMarkCell({ row, stored, reasonGap, replaced, restored, acts }: MarkCell) {
  const { t } = useText(assessmentTexts);
  const shown = useMemo(() => shownMark(stored), [stored]);
  const back = useMemo(() => (restored === null ? null : shownMark(restored.before)), [restored]);
  const { typed, setTyped, words: reason, setWords: setReason, problem, setProblem } = useRowTyping(shown, back);
  const self = row.self?.score ?? null;

  /** Is a reason asked that nobody has given? Such a row is not sent: the server would refuse it. */
  const lacksReason = useCallback(
    (text: string, words: string): boolean => text.trim() !== '' && words.trim() === '' && (row.needs === 'settle' || asksReason(text, { self, points: row.points, replaced }, reasonGap)),
    [row.needs, row.points, self, replaced, reasonGap],
  );

  /** Stores what is typed; says why when it cannot stand. */
  const commit = useCallback(
    (text: string, words: string): 'stored' | 'wrong' | 'reason' => {
      const fault = scoreProblem(row, text);
      if (fault !== null) {
        setProblem(t(fault.key, { most: shortPoints(fault.most), pct: fault.pct }));
        return 'wrong';
      }
      if (lacksReason(text, words)) {
        setProblem(row.needs === 'settle' ? t('office.settleReason', { variance: shownPoints(row.variance) }) : t(self === null ? 'office.needsReasonFull' : 'office.needsReason', { gap: signedPoints(gapOf(text, self ?? row.points) ?? '0') }));
        return 'reason';
      }
      setProblem(null);
      acts.put(row.code, { score: text.trim() === '' ? null : text.trim(), reason: words });
      return 'stored';
    },
    [acts, lacksReason, row, self, setProblem, t],
  );

  const toReason = (): void => document.getElementById(reasonId(row.code))?.focus();
  const goOn = (act: 'next' | 'back', text: string, words: string): void => {
    const outcome = commit(text, words);
    if (outcome === 'stored') acts.act(row.code, act);
    if (outcome === 'reason') toReason();
  };
  const restore = (): void => {
    setTyped(shown.score);
    setReason(shown.words);
    setProblem(null);
  };

  const onScoreKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const act = keyAct(event.nativeEvent);
    if (act === null) return;
    event.preventDefault();
    if (act === 'adopt') {
      if (self === null) return setProblem(t('office.noSelf'));
      setTyped(shortPoints(self));
      commit(shortPoints(self), reason);
    } else if (act === 'restore') restore();
    else if (act === 'next' || act === 'back') goOn(act, typed, reason);
    else acts.act(row.code, act);
  };

  /** In the reason Enter stores and goes on, Shift+Enter makes a line; Escape goes back to the score. */
  const onReasonKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      goOn('next', typed, reason);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      setReason(shown.words);
      document.getElementById(`score-${row.code}`)?.focus();
    }
  };

  const onLeave = (): void => {
    if (typed === shown.score && reason.trim() === shown.words.trim()) return;
    // On the way from the score to its reason nothing is wrong yet.
    if (scoreProblem(row, typed) === null && lacksReason(typed, reason)) return;
    commit(typed, reason);
  };
  return { typed, setTyped, reason, setReason, problem, onScoreKey, onReasonKey, onLeave, needsReason: lacksReason(typed, reason) };
}
