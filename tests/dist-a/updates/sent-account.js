import { handleOfData } from './chat-script.js';
const SENT_ROWS = `SELECT id, office_id AS "officeId", prompt_id AS "promptId", chat, kind, state, external_id AS "externalId", last_error AS "lastError", card
                     FROM wudan.channel_message WHERE channel = 'telegram' AND action = 'send' ORDER BY id`;
/** A message's words as Telegram shows them (the contract of the card: title, unit, body, facts). */ export const wordsOf = ({ card })=>[
        `【${card.title}】`,
        card.place ?? '',
        card.body,
        ...card.facts.map(({ label, value })=>`${label}：${value}`)
    ].filter((line)=>line !== '').join('\n');
/**
 * Accepted sends against written messages. A message with buttons is known by their name, one without by its words in its chat.
 * @param handles hash of a button's name to the message it belongs to
 */ export async function accountOfSends(stand, hash, pressed) {
    const rows = await stand.rows(SENT_ROWS);
    const handles = new Map((await stand.rows('SELECT handle_hash AS hash, message_id AS id FROM wudan.chat_handle')).map((row)=>[
            row.hash,
            row.id
        ]));
    const nameOf = (call)=>handles.get(hash(handleOfData(call.data[0] ?? ''))) ?? `${call.chatId} ${call.text}`;
    const written = new Map();
    const note = (key, row)=>written.set(key, [
            ...written.get(key) ?? [],
            row
        ]);
    for (const row of rows){
        note(row.id, row);
        note(`${row.chat} ${wordsOf(row)}`, row);
    }
    const accepted = new Map();
    for (const line of stand.fake.ledger.lines)if (line.method === 'sendMessage') accepted.set(nameOf(line), (accepted.get(nameOf(line)) ?? 0) + 1);
    const acceptedOf = (row)=>accepted.get(row.id) ?? accepted.get(`${row.chat} ${wordsOf(row)}`) ?? 0;
    const cuts = stand.fake.ledger.cuts.filter(({ method })=>method === 'sendMessage').map(nameOf);
    const ambiguous = cuts.filter((key)=>written.has(key));
    const known = (row)=>row.state === 'unknown' || row.state === 'seen' && pressed.has(`${row.chat} ${row.externalId}`);
    const byState = {};
    for (const { state } of rows)byState[state] = (byState[state] ?? 0) + 1;
    return {
        rows,
        ambiguous: ambiguous.length,
        notUnknown: [
            ...new Set(ambiguous)
        ].filter((key)=>ambiguous.filter((each)=>each === key).length > (written.get(key) ?? []).filter(known).length),
        unknown: rows.filter(({ state })=>state === 'unknown').length,
        sentTwice: [
            ...accepted
        ].filter(([key, times])=>written.has(key) && times > (written.get(key)?.length ?? 0)).map(([key, times])=>`${times} × ${key}`),
        neverSent: rows.filter((row)=>[
                'sent',
                'delivered',
                'seen'
            ].includes(row.state) && acceptedOf(row) === 0),
        byState
    };
}

//# sourceMappingURL=sent-account.js.map