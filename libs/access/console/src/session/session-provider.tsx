import { AbilitiesContext, Loading, ProblemAlert, useRead } from '@wudan/kernel-ui';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { IdleWarning } from './idle-warning.js';
import { SessionContext } from './session-context.js';
import type { SessionEvents } from './session-events.js';
import { SessionExpiredDialog } from './session-expired-dialog.js';
import { SESSION, type Viewer } from './session.graphql.js';

const NO_ABILITIES: readonly never[] = [];

interface SessionProviderProps {
  readonly events: SessionEvents;
  readonly children: ReactNode;
}

/** Knows who is signed in; asks to sign in again when the session ends, without losing what is on the screen. */
export function SessionProvider({ events, children }: SessionProviderProps): ReactNode {
  const read = useRead(SESSION, {});
  const [expired, setExpired] = useState(false);
  const entry = read.data?.entry;
  const lastViewer = useRef<Viewer | null>(null);
  const found = read.data?.viewer ?? null;
  if (found !== null) lastViewer.current = found;
  const viewer = found ?? lastViewer.current;
  const signedIn = viewer !== null;
  const gone = signedIn && found === null && read.data !== undefined;
  const expire = useCallback(() => setExpired(true), []);

  useEffect(() => (signedIn ? events.onLost(expire) : undefined), [events, signedIn, expire]);

  const session = useMemo(() => (entry === undefined ? null : { entry, viewer }), [entry, viewer]);
  if (session === null) {
    return <main className="lone">{read.problems.length > 0 ? <ProblemAlert problems={read.problems} /> : <Loading />}</main>;
  }
  return (
    <SessionContext.Provider value={session}>
      <AbilitiesContext.Provider value={viewer?.abilities ?? NO_ABILITIES}>
        {children}
        {viewer !== null && !expired && !gone && <IdleWarning viewer={viewer} events={events} onEnd={expire} />}
        {viewer !== null && (expired || gone) && (
          <SessionExpiredDialog
            viewer={viewer}
            onBack={() => {
              setExpired(false);
              read.reload();
            }}
          />
        )}
      </AbilitiesContext.Provider>
    </SessionContext.Provider>
  );
}
