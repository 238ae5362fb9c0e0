import { newId } from '@wudan/kernel-core';
const MINUTE_MS = 60_000;
/** The one prepared statement of a reply with the effects that the product gives it. Without the audit entry it tells what that entry costs. */ export function replyCall(who, tap, at, audited = true) {
    const id = ()=>newId(at.getTime());
    const answer = id();
    const entry = {
        id: id(),
        at: at.toISOString(),
        actor_seat_id: who.seatId,
        actor_name: who.personName,
        actor_role: who.role,
        action: 'progress.reported',
        subject_type: 'Prompt',
        subject_id: tap.promptId,
        outcome: 'ok',
        origin: '127.0.0.1',
        request_id: id(),
        summary: '填报进度：按计划',
        detail: {
            channel: 'console'
        }
    };
    const minute = Math.floor(at.getTime() / MINUTE_MS) + 1;
    const outbox = [
        {
            id: id(),
            kind: 'event',
            topic: 'prompts.answered',
            payload: {
                promptId: tap.promptId
            },
            to_office: null,
            key: null,
            due_at: at.toISOString()
        },
        {
            id: id(),
            kind: 'job',
            topic: 'board.publish',
            payload: {},
            to_office: null,
            key: String(minute),
            due_at: new Date(minute * MINUTE_MS).toISOString()
        }
    ];
    return {
        name: 'reply',
        text: 'SELECT * FROM app.report_progress($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)',
        values: [
            who.officeId,
            who.seatId,
            who.unitId,
            tap.promptId,
            tap.version,
            'console',
            tap.eventId,
            answer,
            `R-${answer.slice(-8)}`,
            JSON.stringify({
                status: tap.status
            }),
            at,
            at,
            who.personName,
            JSON.stringify(audited ? [
                entry
            ] : []),
            JSON.stringify(outbox),
            id()
        ]
    };
}

//# sourceMappingURL=reply-call.js.map