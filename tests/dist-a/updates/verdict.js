/** Messages that one bot sends at once, and bots: so many sends may be under way when a process dies. */ const UNDER_WAY = 8 * 2;
/** Replies that all commands together call for. */ export const repliesDue = ({ replies })=>[
        ...replies.values()
    ].reduce((sum, count)=>sum + count, 0);
const list = (items)=>items.length === 0 ? 'none' : `${items.length}: ${items.slice(0, 5).join('; ')}${items.length > 5 ? '; …' : ''}`;
/** Every sentence of the promise with what the run saw of it. */ export function judge(report) {
    const { answers, sends, inbox, expected } = report;
    const none = (name, items)=>({
            name,
            holds: items.length === 0,
            seen: list(items)
        });
    const zero = (name, count)=>({
            name,
            holds: count === 0,
            seen: String(count)
        });
    const same = (name, seen, wanted)=>({
            name,
            holds: seen === wanted,
            seen: `${seen} of ${wanted}`
        });
    const unexplained = sends.unknown - sends.ambiguous;
    return [
        same('answers for presses that count', answers.answers, expected.answers.size),
        same('replies for commands', answers.replies, repliesDue(expected)),
        none('chats with a reply too many or too few', answers.wrongReplies),
        none('presses without effect', answers.lost),
        none('effects without a press, or a second time', answers.surplus),
        none('answers of a card out of order', answers.outOfOrder),
        none('cards whose last press does not stand', answers.wrongEnd),
        none('chats that show something else than what stands', answers.wrongLook),
        none('messages that stand twice in a chat', sends.sentTwice),
        none('cut off and not called unknown', sends.notUnknown),
        none('called sent and never accepted', sends.neverSent.map(({ id, state })=>`${id} ${state}`)),
        {
            name: 'unknown without a cut are those under way at a kill',
            holds: unexplained <= report.kills * UNDER_WAY,
            seen: `${Math.max(0, unexplained)}`
        },
        zero('updates that are not in the inbox', inbox.missing),
        zero('updates that are in the inbox twice', inbox.twice),
        zero('updates left over in the inbox', inbox.open),
        zero('messages left over in the send index', inbox.sendIndex),
        zero('messages queued, being sent or given up', inbox.stuck),
        none('calls that came although a wait had been told', report.impatient)
    ];
}

//# sourceMappingURL=verdict.js.map