import { dropAllDrafts, useAction } from '@wudan/kernel-ui';
import { useSession } from './session-context.js';
import { startAt } from './go-to.js';
import { SIGN_OUT } from './session.graphql.js';

/** Ends the session and clears the drafts of this browser, since the next person may sit at the same machine. */
export function useSignOut(): () => Promise<void> {
  const { entry } = useSession();
  const { run } = useAction(SIGN_OUT);
  return async () => {
    if ((await run({})) === null) return;
    await dropAllDrafts();
    startAt(entry.demo ? '/entry' : '/login');
  };
}
