import type { Id } from '@wudan/kernel-core';
import type { CutCall, LedgerLine } from '../fake-bot-api/send-ledger.js';
import { handleOfData } from './chat-script.js';
import type { UpdatesStand } from './updates-stand.js';

/** A message that the product wrote down to be sent as a new one. */
export interface SentRow {
  readonly id: Id;
  readonly officeId: Id;
  readonly promptId: Id | null;
  readonly chat: string;
  readonly kind: string;
  readonly state: string;
  readonly externalId: string | null;
  readonly lastError: string | null;
  readonly card: { readonly title: string; readonly body: string; readonly place: string | null; readonly facts: readonly { readonly label: string; readonly value: string }[]; readonly options: readonly unknown[] };
}

const SENT_ROWS = `SELECT id, office_id AS "officeId", prompt_id AS "promptId", chat, kind, state, external_id AS "externalId", last_error AS "lastError", card
                     FROM wudan.channel_message WHERE channel = 'telegram' AND action = 'send' ORDER BY id`;

/** A message's words as Telegram shows them (the contract of the card: title, unit, body, facts). */
export const wordsOf = ({ card }: SentRow): string =>
  [`【${card.title}】`, card.place ?? '', card.body, ...card.facts.map(({ label, value }) => `${label}：${value}`)].filter((line) => line !== '').join('\n');

/** Hash of a message's buttons to the message. */
export type NameOf = (data: string) => string;

/** What the ledger of the server and the messages of the product say of each other. */
export interface SentAccount {
  readonly rows: readonly SentRow[];
  /** Calls for messages that were cut off, so that nobody can know. */
  readonly ambiguous: number;
  /** Of these, standing as anything but unknown (or seen, where their person pressed a button). */
  readonly notUnknown: readonly string[];
  readonly unknown: number;
  /** Messages that stand twice in a chat. */
  readonly sentTwice: readonly string[];
  /** Called sent, and nothing was accepted. */
  readonly neverSent: readonly SentRow[];
  readonly byState: Readonly<Record<string, number>>;
}

/**
 * Accepted sends against written messages. A message with buttons is known by their name, one without by its words in its chat.
 * @param handles hash of a button's name to the message it belongs to
 */
export async function accountOfSends(stand: UpdatesStand, hash: (handle: string) => string, pressed: ReadonlySet<string>): Promise<SentAccount> {
  const rows = await stand.rows<SentRow>(SENT_ROWS);
  const handles = new Map((await stand.rows<{ hash: string; id: Id }>('SELECT handle_hash AS hash, message_id AS id FROM wudan.chat_handle')).map((row) => [row.hash, row.id]));
  const nameOf = (call: Pick<LedgerLine | CutCall, 'data' | 'chatId' | 'text'>): string => handles.get(hash(handleOfData(call.data[0] ?? ''))) ?? `${call.chatId} ${call.text}`;
  const written = new Map<string, SentRow[]>();
  const note = (key: string, row: SentRow): unknown => written.set(key, [...(written.get(key) ?? []), row]);
  for (const row of rows) {
    note(row.id, row);
    note(`${row.chat} ${wordsOf(row)}`, row);
  }
  const accepted = new Map<string, number>();
  for (const line of stand.fake.ledger.lines) if (line.method === 'sendMessage') accepted.set(nameOf(line), (accepted.get(nameOf(line)) ?? 0) + 1);
  const acceptedOf = (row: SentRow): number => accepted.get(row.id) ?? accepted.get(`${row.chat} ${wordsOf(row)}`) ?? 0;
  const cuts = stand.fake.ledger.cuts.filter(({ method }) => method === 'sendMessage').map(nameOf);
  const ambiguous = cuts.filter((key) => written.has(key));
  const known = (row: SentRow): boolean => row.state === 'unknown' || (row.state === 'seen' && pressed.has(`${row.chat} ${row.externalId}`));
  const byState: Record<string, number> = {};
  for (const { state } of rows) byState[state] = (byState[state] ?? 0) + 1;
  return {
    rows,
    ambiguous: ambiguous.length,
    notUnknown: [...new Set(ambiguous)].filter((key) => ambiguous.filter((each) => each === key).length > (written.get(key) ?? []).filter(known).length),
    unknown: rows.filter(({ state }) => state === 'unknown').length,
    sentTwice: [...accepted].filter(([key, times]) => written.has(key) && times > (written.get(key)?.length ?? 0)).map(([key, times]) => `${times} × ${key}`),
    neverSent: rows.filter((row) => ['sent', 'delivered', 'seen'].includes(row.state) && acceptedOf(row) === 0),
    byState,
  };
}
