import { useAction, type Problem } from '@wudan/kernel-ui';
import { useSearchParams } from 'react-router';
import { ownPath, startAt } from '../session/go-to.js';
import { SIGN_IN } from '../session/session.graphql.js';

interface SignIn {
  readonly signIn: (account: string, password: string) => Promise<void>;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
}

/** Signs in and goes on to where the person wanted to be. */
export function useSignIn(): SignIn {
  const [params] = useSearchParams();
  const { run, busy, problems } = useAction(SIGN_IN);
  return {
    busy,
    problems,
    signIn: async (account, password) => {
      if ((await run({ input: { account: account.trim(), password } })) !== null) startAt(ownPath(params.get('next')));
    },
  };
}
