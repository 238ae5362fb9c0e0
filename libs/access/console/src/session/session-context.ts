import { createContext, useContext } from 'react';
import type { Entry, Viewer } from './session.graphql.js';

export interface Session {
  readonly entry: Entry;
  /** The person and seat that are signed in; null when nobody is. */
  readonly viewer: Viewer | null;
}

export const SessionContext = createContext<Session | null>(null);

/** @throws Error outside a SessionProvider, which is a fault of composition */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

/** The signed-in viewer, on screens that are only shown to one. */
export function useViewer(): Viewer {
  const { viewer } = useSession();
  if (viewer === null) throw new Error('useViewer needs a signed-in session');
  return viewer;
}
