const INBOX_DOUBLES = 'ALTER TABLE wudan.inbox DROP CONSTRAINT inbox_pk';
const ANSWERS_DOUBLE = 'ALTER TABLE wudan.prompt_answer DROP CONSTRAINT prompt_answer_event_once';
/** The call that saves a tap looks for the event itself before the constraint would. */ const LOOKS_FOR_ANOTHER_EVENT = `DO $plant$ BEGIN
  EXECUTE (SELECT replace(pg_get_functiondef(p.oid), 'a.event_id = p_event', 'a.event_id = p_event || chr(33)')
             FROM pg_proc p WHERE p.proname = 'report_progress' AND p.pronamespace = 'app'::regnamespace);
END $plant$`;
/** Faults by name; each takes away one thing by which an update counts once, in its order, or a message goes out once. */ export const UPDATE_PLANTS = new Map([
    [
        'inbox-twice',
        {
            what: 'the inbox keeps a repeated update as a new one',
            noticedBy: 'in the inbox twice',
            sql: [
                INBOX_DOUBLES
            ]
        }
    ],
    [
        'answers-twice',
        {
            what: 'neither inbox nor answers know a repeated event',
            noticedBy: 'or a second time',
            sql: [
                INBOX_DOUBLES,
                ANSWERS_DOUBLE,
                LOOKS_FOR_ANOTHER_EVENT
            ]
        }
    ],
    [
        'update-dropped',
        {
            what: 'an update is confirmed to the provider and not kept',
            noticedBy: 'not in the inbox',
            fixture: 'update-dropped'
        }
    ],
    [
        'handled-before-done',
        {
            what: 'an update is struck off before it is done, and the process dies',
            noticedBy: 'presses without effect',
            fixture: 'handled-before-done',
            kills: 3
        }
    ],
    [
        'chat-order-ignored',
        {
            what: 'updates of one chat are handled side by side',
            noticedBy: 'out of order',
            fixture: 'chat-order-ignored'
        }
    ],
    [
        'unknown-resent',
        {
            what: 'a send without an answer is made again',
            noticedBy: 'stand twice',
            fixture: 'unknown-resent'
        }
    ],
    [
        'killed-resent',
        {
            what: 'a send that a dead process was making is made again',
            noticedBy: 'stand twice',
            fixture: 'killed-resent',
            kills: 3
        }
    ],
    [
        'unknown-called-sent',
        {
            what: 'a send without an answer is called sent',
            noticedBy: 'not called unknown',
            fixture: 'unknown-called-sent'
        }
    ],
    [
        'sent-unsent',
        {
            what: 'a message is called sent that never left',
            noticedBy: 'never accepted',
            fixture: 'sent-unsent'
        }
    ],
    [
        'refused-given-up',
        {
            what: 'a message that was refused once is given up',
            noticedBy: 'given up',
            fixture: 'refused-given-up'
        }
    ],
    [
        'receipts-forgotten',
        {
            what: 'a change of a card never reaches the chat',
            noticedBy: 'show something else',
            fixture: 'receipts-forgotten'
        }
    ],
    [
        'wait-ignored',
        {
            what: 'retry_after is ignored',
            noticedBy: 'a wait had been told',
            fixture: 'wait-ignored'
        }
    ]
]);
/** Plants what is planted into the database. */ export async function plantInto(admin, name) {
    for (const statement of UPDATE_PLANTS.get(name)?.sql ?? [])await admin.query(statement);
}

//# sourceMappingURL=update-plants.js.map