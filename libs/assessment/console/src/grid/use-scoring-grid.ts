import { formatInstant, useProblemReader, type Problem } from '@wudan/kernel-ui';
import { systemClock } from '@wudan/kernel-core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useClient } from 'urql';
import { SCORE_LEAF, SCORING_GRID, type ScoringGrid, type ScoringRow } from '../assessment.graphql.js';
import { editOf, sameEdit, type RowEdit } from './row-edit.js';
import { readDrafts, writeDrafts } from './score-drafts.js';

const RETRY_MS = 10_000;

/** Where saving stands, said beside the totals. */
export type SaveState = { readonly kind: 'none' } | { readonly kind: 'saving' } | { readonly kind: 'saved'; readonly at: string } | { readonly kind: 'offline'; readonly rows: number };

export interface ScoringState {
  readonly grid: ScoringGrid | undefined;
  readonly loading: boolean;
  readonly problems: readonly Problem[];
  /** What the server refused, by the code of its row. */
  readonly refused: ReadonlyMap<string, string>;
  readonly save: SaveState;
  readonly reload: () => void;
  /** Stores a row; only what differs is sent, one call at a time for each row. */
  readonly put: (code: string, edit: RowEdit) => void;
  /** Takes the latest change back; gives the row it was made in. */
  readonly undo: () => string | null;
  /** The row that the latest undo put back, and what it showed before. */
  readonly restored: Restored | null;
}

export interface Restored {
  readonly code: string;
  readonly before: RowEdit;
}

/**
 * The grid of a pilot with autosave. It is read once and then kept up to date by what each save gives back: reading sixty rows anew
 * after every key would make typing slow. Without a network the rows are kept in this browser and sent when it is back.
 */
export function useScoringGrid(pilotId: string): ScoringState {
  const client = useClient();
  const problemsOf = useProblemReader();
  const [grid, setGrid] = useState<ScoringGrid>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [loading, setLoading] = useState(true);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [save, setSave] = useState<SaveState>({ kind: 'none' });
  const rows = useRef(new Map<string, ScoringRow>());
  const waiting = useRef(new Map<string, RowEdit>());
  const sending = useRef(new Set<string>());
  const changes = useRef<Restored[]>([]);
  const [restored, setRestored] = useState<Restored | null>(null);

  const show = useCallback((next: ScoringGrid) => {
    rows.current = new Map(next.rows.map((row) => [row.code, row]));
    setGrid(next);
  }, []);

  const refuse = useCallback((code: string, message: string | null) => {
    setRefused((now) => {
      if (message === null && !now.has(code)) return now;
      const next = new Map(now);
      if (message === null) next.delete(code);
      else next.set(code, message);
      return next;
    });
  }, []);

  const read = useCallback(async (): Promise<void> => {
    const result = await client.query(SCORING_GRID, { pilotId }, { requestPolicy: 'network-only' }).toPromise();
    setLoading(false);
    setProblems(problemsOf(result.error));
    if (result.data) show(result.data.scoringGrid);
  }, [client, pilotId, problemsOf, show]);

  const send = useCallback(
    async (code: string): Promise<void> => {
      const edit = waiting.current.get(code);
      const row = rows.current.get(code);
      if (!edit || !row || sending.current.has(code)) return;
      if (sameEdit(edit, row)) {
        // Taken back before it was sent: the draft must not come back with the next visit.
        waiting.current.delete(code);
        await writeDrafts(pilotId, waiting.current);
        setSave((now) => (now.kind !== 'offline' ? now : waiting.current.size === 0 ? { kind: 'none' } : { kind: 'offline', rows: waiting.current.size }));
        return;
      }
      sending.current.add(code);
      setSave({ kind: 'saving' });
      const result = await client.mutation(SCORE_LEAF, { input: { pilotId, code, version: row.version, ...edit } }).toPromise();
      sending.current.delete(code);
      const [problem] = problemsOf(result.error);
      if (problem && problem.kind === 'BUSY') {
        await writeDrafts(pilotId, waiting.current);
        setSave({ kind: 'offline', rows: waiting.current.size });
        return;
      }
      const newest = waiting.current.get(code);
      if (newest === edit) waiting.current.delete(code);
      await writeDrafts(pilotId, waiting.current);
      if (problem) {
        refuse(code, problem.message);
        setSave({ kind: 'none' });
        if (problem.code === 'SCORE_CHANGED') await read();
        return;
      }
      const patch = result.data?.scoreLeaf;
      if (patch) {
        const next = { ...row, ...patch.row };
        rows.current.set(code, next);
        setGrid((now) => now && { ...now, missing: patch.missing, totals: patch.totals, rows: now.rows.map((each) => (each.code === code ? next : each)) });
        setSave({ kind: 'saved', at: formatInstant(systemClock.now().toISOString()).slice(-5) });
      }
      refuse(code, null);
      if (newest !== edit) await send(code);
    },
    [client, pilotId, problemsOf, read, refuse],
  );

  const put = useCallback(
    (code: string, edit: RowEdit) => {
      const row = rows.current.get(code);
      if (!row) return;
      const before = waiting.current.get(code) ?? editOf(row);
      if (sameEdit(before, edit)) return;
      changes.current.push({ code, before });
      waiting.current.set(code, edit);
      void send(code);
    },
    [send],
  );

  const undo = useCallback((): string | null => {
    const last = changes.current.pop();
    if (!last) return null;
    waiting.current.set(last.code, last.before);
    setRestored(last);
    void send(last.code);
    return last.code;
  }, [send]);

  useEffect(() => {
    let gone = false;
    waiting.current = new Map();
    changes.current = [];
    setRestored(null);
    setLoading(true);
    void (async () => {
      await read();
      const drafts = await readDrafts(pilotId);
      if (gone || drafts.size === 0) return;
      for (const [code, edit] of drafts) waiting.current.set(code, edit);
      setSave({ kind: 'offline', rows: drafts.size });
      for (const code of drafts.keys()) void send(code);
    })();
    return () => {
      gone = true;
    };
  }, [pilotId, read, send]);

  useEffect(() => {
    const again = (): void => {
      for (const code of waiting.current.keys()) void send(code);
    };
    const timer = window.setInterval(again, RETRY_MS);
    window.addEventListener('online', again);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [send]);

  const reload = useCallback(() => void read(), [read]);
  return useMemo(() => ({ grid, loading, problems, refused, save, reload, put, undo, restored }), [grid, loading, problems, refused, save, reload, put, undo, restored]);
}
