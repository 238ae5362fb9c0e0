import { saveFile, useProblemReader, type InlineFile, type Problem } from '@wudan/kernel-ui';
import { useCallback, useState } from 'react';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';

interface Download<Variables> {
  readonly start: (variables: Variables) => Promise<void>;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
}

/** Fetches a file of the server when it is asked for and hands it to the browser. */
export function useDownload<Data, Variables extends AnyVariables>(query: TypedDocumentNode<Data, Variables>, fileOf: (data: Data) => InlineFile): Download<Variables> {
  const client = useClient();
  const problemsOf = useProblemReader();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const start = useCallback(
    async (variables: Variables): Promise<void> => {
      setBusy(true);
      setProblems([]);
      const { data, error } = await client.query(query, variables, { requestPolicy: 'network-only' }).toPromise();
      setBusy(false);
      if (data === undefined) setProblems(problemsOf(error));
      else saveFile(fileOf(data));
    },
    [client, query, fileOf, problemsOf],
  );
  return { start, busy, problems };
}
