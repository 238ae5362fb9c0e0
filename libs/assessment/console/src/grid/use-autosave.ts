import { systemClock } from '@wudan/kernel-core';
import { formatInstant, type Problem } from '@wudan/kernel-ui';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { readDrafts, writeDrafts } from './score-drafts.js';

const RETRY_MS = 10_000;

/** Where saving stands, said beside the totals. */
export type SaveState = { readonly kind: 'none' } | { readonly kind: 'saving' } | { readonly kind: 'saved'; readonly at: string } | { readonly kind: 'offline'; readonly rows: number };

interface Line {
  readonly code: string;
  readonly version: number;
}

/** A row as it was before a change. */
export interface Restored<Edit> {
  readonly code: string;
  readonly before: Edit;
}

/** What sending a row came to: the grid with the row in it, or what was wrong. */
export type Sent<Grid> = { readonly apply: (now: Grid) => Grid } | { readonly problem: Problem };

/** Where rows come from and go to. Has to be stable, or the grid is read anew. */
export interface RowSource<Grid, Row, Edit> {
  /** Names the grid among the drafts of this browser. */
  readonly key: string;
  readonly read: () => Promise<{ readonly grid: Grid | undefined; readonly problems: readonly Problem[] }>;
  readonly send: (row: Row, edit: Edit) => Promise<Sent<Grid>>;
  readonly editOf: (row: Row, grid: Grid) => Edit;
  readonly same: (one: Edit, other: Edit) => boolean;
  /** Code of the refusal that says: the row was changed elsewhere, read it again. */
  readonly stale: string;
}

export interface Autosave<Grid, Edit> {
  readonly grid: Grid | undefined;
  readonly loading: boolean;
  readonly problems: readonly Problem[];
  /** What the server refused, by the code of its row. */
  readonly refused: ReadonlyMap<string, string>;
  readonly save: SaveState;
  readonly reload: () => void;
  /** Stores a row; only what differs is sent, one call at a time for each row. */
  readonly put: (code: string, edit: Edit) => void;
  /** Takes the latest change back; gives the row it was made in. */
  readonly undo: () => string | null;
  /** The row that the latest undo put back, and what it showed before. */
  readonly restored: Restored<Edit> | null;
}

/**
 * A grid of scores with autosave. It is read once and then kept up to date by what each save gives back: reading sixty rows anew
 * after every key would make typing slow. Without a network the rows are kept in this browser and sent when it is back.
 */
export function useAutosave<Row extends Line, Grid extends { readonly rows: readonly Row[] }, Edit>(source: RowSource<Grid, Row, Edit>): Autosave<Grid, Edit> {
  const [grid, setGrid] = useState<Grid>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [loading, setLoading] = useState(true);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [save, setSave] = useState<SaveState>({ kind: 'none' });
  const latest = useRef<Grid | undefined>(undefined);
  const waiting = useRef(new Map<string, Edit>());
  const sending = useRef(new Set<string>());
  const changes = useRef<Restored<Edit>[]>([]);
  const [restored, setRestored] = useState<Restored<Edit> | null>(null);
  const rowOf = useCallback((code: string) => latest.current?.rows.find((row) => row.code === code), []);

  const show = useCallback((next: Grid) => {
    latest.current = next;
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
    const result = await source.read();
    setLoading(false);
    setProblems(result.problems);
    if (result.grid !== undefined) show(result.grid);
  }, [source, show]);

  /** Does the grid hold the edit already? A save whose answer was lost on the way comes back as changed elsewhere. */
  const stands = useCallback(
    (code: string, edit: Edit): boolean => {
      const row = rowOf(code);
      return row !== undefined && latest.current !== undefined && source.same(edit, source.editOf(row, latest.current));
    },
    [source, rowOf],
  );

  const send = useCallback(
    async (code: string): Promise<void> => {
      const edit = waiting.current.get(code);
      const row = rowOf(code);
      if (edit === undefined || row === undefined || sending.current.has(code)) return;
      if (stands(code, edit)) {
        // Taken back before it was sent: the draft must not come back with the next visit.
        waiting.current.delete(code);
        await writeDrafts(source.key, waiting.current);
        setSave((now) => (now.kind !== 'offline' ? now : waiting.current.size === 0 ? { kind: 'none' } : { kind: 'offline', rows: waiting.current.size }));
        return;
      }
      sending.current.add(code);
      setSave({ kind: 'saving' });
      const sent = await source.send(row, edit);
      sending.current.delete(code);
      if ('problem' in sent && sent.problem.kind === 'BUSY') {
        await writeDrafts(source.key, waiting.current);
        setSave({ kind: 'offline', rows: waiting.current.size });
        return;
      }
      // At once, before anything is awaited: the next key must meet the new version of its row.
      if ('apply' in sent && latest.current !== undefined) show(sent.apply(latest.current));
      const newest = waiting.current.get(code);
      if (newest === edit) waiting.current.delete(code);
      await writeDrafts(source.key, waiting.current);
      if ('problem' in sent) {
        if (sent.problem.code === source.stale) await read();
        if (!stands(code, edit)) {
          refuse(code, sent.problem.message);
          setSave({ kind: 'none' });
          return;
        }
      }
      setSave({ kind: 'saved', at: formatInstant(systemClock.now().toISOString()).slice(-5) });
      refuse(code, null);
      if (newest !== edit) await send(code);
    },
    [source, rowOf, stands, show, read, refuse],
  );

  const put = useCallback(
    (code: string, edit: Edit) => {
      const row = rowOf(code);
      if (row === undefined || latest.current === undefined) return;
      const before = waiting.current.get(code) ?? source.editOf(row, latest.current);
      if (source.same(before, edit)) return;
      changes.current.push({ code, before });
      waiting.current.set(code, edit);
      void send(code);
    },
    [source, rowOf, send],
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
    latest.current = undefined;
    setRestored(null);
    setLoading(true);
    void (async () => {
      await read();
      const drafts = await readDrafts<Edit>(source.key);
      if (gone || drafts.size === 0) return;
      for (const [code, edit] of drafts) waiting.current.set(code, edit);
      setSave({ kind: 'offline', rows: drafts.size });
      for (const code of drafts.keys()) void send(code);
    })();
    return () => {
      gone = true;
    };
  }, [source, read, send]);

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
