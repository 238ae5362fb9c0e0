import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { ChatSession } from './chat-session.js';
import type { ChatState } from './chat-state.js';

const SessionContext = createContext<ChatSession | null>(null);

export function ChatProvider({ session, children }: { readonly session: ChatSession; readonly children: ReactNode }): ReactNode {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The page's session and what it knows now. */
export function useChat(): { readonly session: ChatSession; readonly state: ChatState } {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('ChatProvider is missing');
  return { session, state: useSyncExternalStore(session.subscribe, session.state) };
}
