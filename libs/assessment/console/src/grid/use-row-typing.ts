import { useEffect, useRef, useState } from 'react';
import { afterSave } from './row-edit.js';

/** What a row shows as stored: the score as it is typed, and the words beside it. */
export interface ShownRow {
  readonly score: string;
  readonly words: string;
}

interface RowTyping {
  readonly typed: string;
  readonly setTyped: (text: string) => void;
  readonly words: string;
  readonly setWords: (text: string) => void;
  readonly problem: string | null;
  readonly setProblem: (problem: string | null) => void;
}

/**
 * What is being typed in a row. It stays in the row until the row is left, follows what a save brings back, and takes what an undo
 * puts back.
 */
export function useRowTyping(stored: ShownRow, restored: ShownRow | null): RowTyping {
  const [typed, setTyped] = useState(stored.score);
  const [words, setWords] = useState(stored.words);
  const [problem, setProblem] = useState<string | null>(null);
  const before = useRef(stored);
  useEffect(() => {
    const former = before.current.score;
    setTyped((now) => afterSave(now, former, stored.score));
    if (former !== stored.score) setProblem(null);
    before.current = { ...before.current, score: stored.score };
  }, [stored.score]);
  useEffect(() => {
    const former = before.current.words;
    setWords((now) => (now === former || now.trim() === stored.words ? stored.words : now));
    before.current = { ...before.current, words: stored.words };
  }, [stored.words]);
  useEffect(() => {
    if (restored === null) return;
    setTyped(restored.score);
    setWords(restored.words);
    setProblem(null);
  }, [restored]);
  return { typed, setTyped, words, setWords, problem, setProblem };
}
