import { useEffect, useMemo } from 'react';
import { useQuery, type AnyVariables, type TypedDocumentNode } from 'urql';
import { onChange } from './changes.js';
import type { Problem } from './problem.js';
import { useProblemReader } from './use-problem-reader.js';

export interface Read<Data> {
  readonly data: Data | undefined;
  readonly loading: boolean;
  readonly problems: readonly Problem[];
  readonly reload: () => void;
}

/** A query of a screen: what is known so far, whether more is coming, what went wrong. */
export function useRead<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pause = false,
): Read<Data> {
  const [result, execute] = useQuery<Data, AnyVariables>({
    query: query as TypedDocumentNode<Data, AnyVariables>,
    variables,
    pause,
  });
  const problemsOf = useProblemReader();

  useEffect(() => (pause ? undefined : onChange(() => execute({ requestPolicy: 'network-only' }))), [execute, pause]);

  const problems = useMemo(() => problemsOf(result.error), [result.error, problemsOf]);
  return {
    data: result.data,
    loading: result.fetching && result.data === undefined,
    problems,
    reload: () => execute({ requestPolicy: 'network-only' }),
  };
}
