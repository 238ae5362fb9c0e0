import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, type TypedDocumentNode } from 'urql';
import { onChange } from './changes.js';
import type { Problem } from './problem.js';
import { useProblemReader } from './use-problem-reader.js';

interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

export interface Rows<Node> {
  readonly rows: readonly Node[];
  readonly total: number;
  readonly loading: boolean;
  readonly hasMore: boolean;
  readonly problems: readonly Problem[];
  readonly more: () => void;
  readonly reload: () => void;
}

/** Registers are read to the end up to this many rows, so that printing and the browser's own search see every one. */
const READ_TO_END = 1000;

/**
 * Reads a Relay connection page after page.
 * @param select finds the connection in the result
 * @param toEnd true reads all pages at once (registers), false waits for `more()` (logs)
 */
export function useConnection<Data, Variables extends { after?: string | null }, Node>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  select: (data: Data) => Connection<Node>,
  toEnd = true,
): Rows<Node> {
  const client = useClient();
  const problemsOf = useProblemReader();
  const [state, setState] = useState<{
    rows: readonly Node[];
    total: number;
    cursor: string | null;
    loading: boolean;
    problems: readonly Problem[];
  }>({ rows: [], total: 0, cursor: null, loading: true, problems: [] });
  const turn = useRef(0);
  const wanted = JSON.stringify(variables);
  const choose = useRef(select);
  choose.current = select;

  const read = useCallback(
    async (from: string | null, before: readonly Node[]): Promise<void> => {
      turn.current += 1;
      const mine = turn.current;
      let rows = before;
      let after = from;
      setState((now) => ({ ...now, loading: true, problems: [] }));
      for (;;) {
        const result = await client
          .query(document, { ...(JSON.parse(wanted) as Variables), after }, { requestPolicy: 'network-only' })
          .toPromise();
        if (turn.current !== mine) return;
        if (result.error || !result.data) {
          setState((now) => ({ ...now, loading: false, problems: problemsOf(result.error) }));
          return;
        }
        const page = choose.current(result.data);
        rows = [...rows, ...page.edges.map((edge) => edge.node)];
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        const goOn = toEnd && after !== null && rows.length < READ_TO_END;
        setState({ rows, total: page.totalCount, cursor: after, loading: goOn, problems: [] });
        if (!goOn) return;
      }
    },
    [client, document, wanted, toEnd, problemsOf],
  );

  useEffect(() => {
    void read(null, []);
    const stop = onChange(() => void read(null, []));
    return () => {
      stop();
      turn.current += 1;
    };
  }, [read]);

  return {
    rows: state.rows,
    total: state.total,
    loading: state.loading,
    hasMore: state.cursor !== null && !state.loading,
    problems: state.problems,
    more: () => void read(state.cursor, state.rows),
    reload: () => void read(null, []),
  };
}
