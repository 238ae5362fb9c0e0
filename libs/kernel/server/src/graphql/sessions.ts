import type { ActingSeat, Id } from '@wudan/kernel-core';

/** A valid session as the door sees it. */
export interface SessionView {
  readonly officeId: Id;
  readonly seat: ActingSeat;
  readonly locale: 'zh-CN' | 'en';
}

/** Port that the access context fills: turns a session token into a seat, or null when it is not valid any more. */
export interface Sessions {
  /** @param use a subscription only watches: that does not keep an idle session alive */
  resolve(token: string, use?: 'act' | 'watch'): Promise<SessionView | null>;
}
