import type { Id } from '@wudan/kernel-core';
import { handleOfData, type CardStory, type Expected } from './chat-script.js';
import type { UpdatesStand } from './updates-stand.js';

interface AnswerRow {
  readonly officeId: Id;
  readonly promptId: Id;
  readonly eventId: string;
  readonly status: string | null;
  readonly receiptNo: string;
  readonly receivedMs: number;
  readonly stands: boolean;
  readonly reported: string | null;
}

/** Answers of the run, each with whether it is the one that stands, and what the report of its unit says. */
const ANSWERS = `SELECT a.office_id AS "officeId", a.prompt_id AS "promptId", a.event_id AS "eventId", a.value ->> 'status' AS status, a.receipt_no AS "receiptNo",
       (extract(epoch FROM a.received_at) * 1000)::float8 AS "receivedMs", p.answer_id IS NOT DISTINCT FROM a.id AS stands, g.status AS reported
  FROM wudan.prompt_answer a
  JOIN wudan.prompt p ON p.office_id = a.office_id AND p.id = a.prompt_id
  LEFT JOIN wudan.progress_report g ON g.office_id = a.office_id AND g.prompt_id = a.prompt_id
 WHERE a.channel = 'telegram' ORDER BY a.received_at, a.id`;

const REPLIES = "SELECT chat, count(*) FROM wudan.channel_message WHERE channel = 'telegram' AND kind = 'reply' GROUP BY chat";

/** What people pressed against what the product holds. */
export interface AnswerAccount {
  readonly answers: number;
  readonly replies: number;
  /** Chats with more or fewer replies than their commands call for. */
  readonly wrongReplies: readonly string[];
  /** Presses without their effect. */
  readonly lost: readonly string[];
  /** Effects of no press, of a refused one, or of one that had had its effect. */
  readonly surplus: readonly string[];
  /** Neighbours among the answers of a card that stand in the wrong order. */
  readonly outOfOrder: readonly string[];
  /** Cards whose last press is not what stands. */
  readonly wrongEnd: readonly string[];
  /** Chats whose card shows something else than what stands. */
  readonly wrongLook: readonly string[];
}

const LABELS: Readonly<Record<string, string>> = { on_plan: '按计划', lagging: '滞后', blocked: '受阻' };
const updateOf = (eventId: string): number => Number(eventId.split(':')[1]);

export async function accountOfAnswers(stand: UpdatesStand, expected: Expected, cards: readonly CardStory[], hash: (handle: string) => string): Promise<AnswerAccount> {
  const rows = await stand.rows<AnswerRow>(ANSWERS);
  const prompts = new Map((await stand.rows<{ hash: string; id: Id }>('SELECT handle_hash AS hash, prompt_id AS id FROM wudan.chat_handle')).map((row) => [row.hash, row.id]));
  const promptOf = (card: CardStory): Id => prompts.get(hash(handleOfData(card.data))) ?? '';
  const seen = new Map<string, number>();
  for (const { eventId } of rows) seen.set(eventId, (seen.get(eventId) ?? 0) + 1);
  const replies = new Map((await stand.rows<{ chat: string; count: string }>(REPLIES)).map(({ chat, count }) => [Number(chat), Number(count)]));
  const misplaced = rows.filter(({ eventId, promptId }) => expected.answers.has(eventId) && promptOf(expected.answers.get(eventId) as CardStory) !== promptId);
  const lanes = new Map<Id, AnswerRow[]>();
  for (const row of rows) lanes.set(row.promptId, [...(lanes.get(row.promptId) ?? []), row]);
  const outOfOrder = [...lanes.values()].flatMap((lane) =>
    lane.flatMap((row, index) => {
      const before = lane[index - 1];
      return before && before.receivedMs < row.receivedMs && updateOf(before.eventId) > updateOf(row.eventId) ? [`${before.eventId} before ${row.eventId}`] : [];
    }),
  );
  const ends = cards.map((card) => endOf(card, expected, lanes.get(promptOf(card)) ?? []));
  return {
    answers: rows.length,
    replies: [...replies.values()].reduce((sum, count) => sum + count, 0),
    wrongReplies: [...new Set([...replies.keys(), ...expected.replies.keys()])].filter((chat) => replies.get(chat) !== expected.replies.get(chat)).map((chat) => `chat ${chat}: ${replies.get(chat) ?? 0} of ${expected.replies.get(chat) ?? 0}`),
    lost: [...expected.answers.keys()].filter((eventId) => !seen.has(eventId)),
    surplus: [...[...seen].filter(([eventId, times]) => times > 1 || !expected.answers.has(eventId)).map(([eventId, times]) => `${times} × ${eventId}`), ...misplaced.map(({ eventId }) => `${eventId} on another prompt`)],
    outOfOrder,
    wrongEnd: ends.flatMap(({ end }) => end ?? []),
    wrongLook: ends.flatMap(({ look }) => look ?? []),
  };
}

/** How a card ended: what stands, what the unit's report says, what the chat shows. */
function endOf(card: CardStory, expected: Expected, lane: readonly AnswerRow[]): { end: string | null; look: string | null } {
  const last = expected.last.get(card) ?? null;
  const standing = lane.find((row) => row.stands) ?? null;
  const reported = lane[0]?.reported ?? null;
  const name = `chat ${card.contact.user.chatId} card ${card.messageId}`;
  const right = last === null ? standing === null && reported === null : standing?.eventId === last.eventId && standing.status === last.said && reported === last.said;
  const end = right ? null : `${name}: ${last?.eventId ?? 'nothing'} (${last?.said ?? '-'}) was pressed last, ${standing?.eventId ?? 'nothing'} (${standing?.status ?? '-'}) stands, the report says ${reported ?? 'nothing'}`;
  const text = card.contact.user.messages.find(({ id }) => id === card.messageId)?.text ?? '';
  const shown = last === null ? !text.includes('已收件') : text.includes(`已收件：${LABELS[last.said] ?? ''}`) && text.includes(standing?.receiptNo ?? '?');
  return { end, look: shown ? null : `${name} shows ${JSON.stringify(text.slice(0, 60))} after ${last?.said ?? 'nothing'}` };
}
