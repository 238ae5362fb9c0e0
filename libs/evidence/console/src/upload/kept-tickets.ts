/** An upload that was begun on this machine and may go on after a reload. */
export interface KeptTicket {
  readonly id: string;
  readonly url: string;
  readonly expiresAt: string;
}

const PREFIX = 'wudan.upload.';

const keyOf = (unitId: string, sha256: string): string => `${PREFIX}${unitId}.${sha256}`;

/** The ticket of the same file for the same unit, while it is valid. @param now milliseconds */
export function keptTicket(unitId: string, sha256: string, now: number): KeptTicket | null {
  const text = window.localStorage.getItem(keyOf(unitId, sha256));
  if (text === null) return null;
  const ticket = JSON.parse(text) as KeptTicket;
  if (Date.parse(ticket.expiresAt) > now) return ticket;
  dropTicket(unitId, sha256);
  return null;
}

export function keepTicket(unitId: string, sha256: string, ticket: KeptTicket): void {
  window.localStorage.setItem(keyOf(unitId, sha256), JSON.stringify(ticket));
}

export function dropTicket(unitId: string, sha256: string): void {
  window.localStorage.removeItem(keyOf(unitId, sha256));
}
