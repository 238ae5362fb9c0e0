import { handleOfData } from './chat-script.js';
/** Answers of the run, each with whether it is the one that stands, and what the report of its unit says. */ const ANSWERS = `SELECT a.office_id AS "officeId", a.prompt_id AS "promptId", a.event_id AS "eventId", a.value ->> 'status' AS status, a.receipt_no AS "receiptNo",
       (extract(epoch FROM a.received_at) * 1000)::float8 AS "receivedMs", p.answer_id IS NOT DISTINCT FROM a.id AS stands, g.status AS reported
  FROM wudan.prompt_answer a
  JOIN wudan.prompt p ON p.office_id = a.office_id AND p.id = a.prompt_id
  LEFT JOIN wudan.progress_report g ON g.office_id = a.office_id AND g.prompt_id = a.prompt_id
 WHERE a.channel = 'telegram' ORDER BY a.received_at, a.id`;
const REPLIES = "SELECT chat, count(*) FROM wudan.channel_message WHERE channel = 'telegram' AND kind = 'reply' GROUP BY chat";
const LABELS = {
    on_plan: '按计划',
    lagging: '滞后',
    blocked: '受阻'
};
const updateOf = (eventId)=>Number(eventId.split(':')[1]);
export async function accountOfAnswers(stand, expected, cards, hash) {
    const rows = await stand.rows(ANSWERS);
    const prompts = new Map((await stand.rows('SELECT handle_hash AS hash, prompt_id AS id FROM wudan.chat_handle')).map((row)=>[
            row.hash,
            row.id
        ]));
    const promptOf = (card)=>prompts.get(hash(handleOfData(card.data))) ?? '';
    const seen = new Map();
    for (const { eventId } of rows)seen.set(eventId, (seen.get(eventId) ?? 0) + 1);
    const replies = new Map((await stand.rows(REPLIES)).map(({ chat, count })=>[
            Number(chat),
            Number(count)
        ]));
    const misplaced = rows.filter(({ eventId, promptId })=>expected.answers.has(eventId) && promptOf(expected.answers.get(eventId)) !== promptId);
    const lanes = new Map();
    for (const row of rows)lanes.set(row.promptId, [
        ...lanes.get(row.promptId) ?? [],
        row
    ]);
    const outOfOrder = [
        ...lanes.values()
    ].flatMap((lane)=>lane.flatMap((row, index)=>{
            const before = lane[index - 1];
            return before && before.receivedMs < row.receivedMs && updateOf(before.eventId) > updateOf(row.eventId) ? [
                `${before.eventId} before ${row.eventId}`
            ] : [];
        }));
    const ends = cards.map((card)=>endOf(card, expected, lanes.get(promptOf(card)) ?? []));
    return {
        answers: rows.length,
        replies: [
            ...replies.values()
        ].reduce((sum, count)=>sum + count, 0),
        wrongReplies: [
            ...new Set([
                ...replies.keys(),
                ...expected.replies.keys()
            ])
        ].filter((chat)=>replies.get(chat) !== expected.replies.get(chat)).map((chat)=>`chat ${chat}: ${replies.get(chat) ?? 0} of ${expected.replies.get(chat) ?? 0}`),
        lost: [
            ...expected.answers.keys()
        ].filter((eventId)=>!seen.has(eventId)),
        surplus: [
            ...[
                ...seen
            ].filter(([eventId, times])=>times > 1 || !expected.answers.has(eventId)).map(([eventId, times])=>`${times} × ${eventId}`),
            ...misplaced.map(({ eventId })=>`${eventId} on another prompt`)
        ],
        outOfOrder,
        wrongEnd: ends.flatMap(({ end })=>end ?? []),
        wrongLook: ends.flatMap(({ look })=>look ?? [])
    };
}
/** How a card ended: what stands, what the unit's report says, what the chat shows. */ function endOf(card, expected, lane) {
    const last = expected.last.get(card) ?? null;
    const standing = lane.find((row)=>row.stands) ?? null;
    const reported = lane[0]?.reported ?? null;
    const name = `chat ${card.contact.user.chatId} card ${card.messageId}`;
    const right = last === null ? standing === null && reported === null : standing?.eventId === last.eventId && standing.status === last.said && reported === last.said;
    const end = right ? null : `${name}: ${last?.eventId ?? 'nothing'} (${last?.said ?? '-'}) was pressed last, ${standing?.eventId ?? 'nothing'} (${standing?.status ?? '-'}) stands, the report says ${reported ?? 'nothing'}`;
    const text = card.contact.user.messages.find(({ id })=>id === card.messageId)?.text ?? '';
    const shown = last === null ? !text.includes('已收件') : text.includes(`已收件：${LABELS[last.said] ?? ''}`) && text.includes(standing?.receiptNo ?? '?');
    return {
        end,
        look: shown ? null : `${name} shows ${JSON.stringify(text.slice(0, 60))} after ${last?.said ?? 'nothing'}`
    };
}

//# sourceMappingURL=answer-account.js.map