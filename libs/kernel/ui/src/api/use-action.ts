import { newId, systemClock } from '@wudan/kernel-core';
import { useCallback, useRef, useState } from 'react';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { announceChange } from './changes.js';
import { requestHeaders } from './api-client.js';
import type { Problem } from './problem.js';
import { useProblemReader } from './use-problem-reader.js';

export interface Action<Data, Variables> {
  /** Runs the mutation; gives its data, or `null` after a failure which is then in `problems`. */
  readonly run: (variables: Variables) => Promise<Data | null>;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly clear: () => void;
}

/**
 * A mutation as one act of a person. The act carries an idempotency key which is kept when the network fails, so that
 * pressing the button again cannot have a second effect; a conclusive answer or other input makes a new act.
 */
export function useAction<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Action<Data, Variables> {
  const client = useClient();
  const problemsOf = useProblemReader();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const act = useRef<{ key: string; input: string } | null>(null);

  const run = useCallback(
    async (variables: Variables): Promise<Data | null> => {
      const input = JSON.stringify(variables);
      if (act.current?.input !== input) act.current = { key: newId(systemClock.now().getTime()), input };
      setBusy(true);
      setProblems([]);
      const result = await client
        .mutation(document, variables, {
          fetchOptions: {
            credentials: 'same-origin',
            headers: requestHeaders({ 'idempotency-key': act.current.key }),
          },
        })
        .toPromise();
      setBusy(false);
      if (!result.error?.networkError) act.current = null;
      if (result.error) {
        setProblems(problemsOf(result.error));
        return null;
      }
      announceChange();
      return result.data ?? null;
    },
    [client, document, problemsOf],
  );
  const clear = useCallback(() => setProblems([]), []);
  return { run, busy, problems, clear };
}
