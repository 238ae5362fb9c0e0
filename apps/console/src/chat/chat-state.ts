import type { DeskItem, Thread, Who } from './desk-item.js';
import type { QueuedTap, Trouble } from './outbox.js';

/** What the last tap on a card led to. */
export interface TapNote {
  readonly option: string;
  readonly ok: boolean;
  /** The server's line, in Chinese. */
  readonly text: string;
  readonly field: string | null;
}

/**
 * Where the page stands. `linked`: a link was opened and waits for "确认是我"; `dead`: the link cannot be used; `refused`: "不是我";
 * `left`: this device was unbound here; `away`: the server could not be reached before anything could be shown.
 */
export type Phase =
  | { readonly name: 'starting' | 'unbound' | 'refused' | 'left' | 'away' }
  | { readonly name: 'linked'; readonly who: Who; readonly busy: boolean; readonly problem: 'away' | null }
  | { readonly name: 'dead'; readonly message: string; readonly bound: boolean }
  | { readonly name: 'thread'; readonly thread: Thread };

export interface ChatState {
  readonly phase: Phase;
  readonly todo: readonly DeskItem[];
  readonly done: readonly DeskItem[];
  readonly pending: readonly QueuedTap[];
  readonly notes: ReadonlyMap<string, TapNote>;
  readonly trouble: Trouble;
}

export const FIRST_STATE: ChatState = {
  phase: { name: 'starting' },
  todo: [],
  done: [],
  pending: [],
  notes: new Map(),
  trouble: null,
};
