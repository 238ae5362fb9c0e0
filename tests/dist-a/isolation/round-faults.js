import { botDoor } from './bot-door.js';
import { chatDoor } from './chat-door.js';
import { liveNews } from './live-news.js';
import { eavesdropping } from './lock-faults.js';
import { oneCall } from './one-call.js';
import { all, planterOf, withoutOffice } from './planting.js';
/** What a statement reads of a bound chat, whichever chat it asked for. */ const anyChat = (sql)=>sql.replace('AND bot_id = $2 AND chat = $3', 'AND bot_id = $2 AND $3::text IS NOT NULL');
/** Faults in which several locks of rounds, prompts and channels fail at once: the tables, the one call of a tap, the doors of the chat. */ export async function roundFaults(stand) {
    const { world, probe, abroad } = stand;
    const { wallsDown, statements, nameless, atTheDoor, leaves, fault, quietLists, bothLocks, bothLocksInSql } = await planterOf(stand);
    const callChanged = (changes, walls)=>async ()=>all([
                await changedFunction(world, 'report_progress', changes),
                await wallsDown(walls)
            ]);
    /** Neither the repositories nor the statements name the office, and the wall is down. */ const allLocks = (...tables)=>async ()=>all([
                withoutOffice(),
                statements(nameless),
                await wallsDown(tables)
            ]);
    const otherUnit = [
        'v_prompt.unit_id IS DISTINCT FROM p_unit',
        'FALSE'
    ];
    return [
        fault('one-call:other-unit', [
            'decision',
            'write'
        ], callChanged([
            otherUnit
        ], []), ()=>oneCall(probe)),
        fault('one-call:other-office', [
            'decision'
        ], callChanged([
            otherUnit,
            [
                'p.office_id = p_office AND p.id = p_prompt',
                'p.id = p_prompt'
            ],
            [
                'r.office_id = p_office AND r.id',
                'r.id'
            ]
        ], [
            'prompt',
            'round'
        ]), ()=>oneCall(probe)),
        fault('live-news:rounds', [
            'read'
        ], ()=>Promise.resolve(eavesdropping(world.office('own').id, world.office('sibling').id)), ()=>liveNews(probe)),
        fault('two-locks:prompt', [
            'read',
            'likeness'
        ], bothLocksInSql('prompt', 'prompt_answer'), ()=>abroad.run(leaves([
                'leader'
            ], [
                'prompt'
            ], [
                'prompt'
            ]))),
        fault('two-locks:prompts', [
            'read',
            'row'
        ], bothLocksInSql('prompt'), quietLists([
            'leader'
        ], 'prompts')),
        fault('two-locks:round', [
            'likeness'
        ], bothLocksInSql('round'), ()=>abroad.run(leaves([
                'leader'
            ], [
                'round'
            ], [
                'round',
                'roundFile'
            ]))),
        fault('two-locks:rounds', [
            'read'
        ], bothLocksInSql('round', 'progress_report'), quietLists([
            'leader'
        ], 'openRounds')),
        fault('three-locks:progress', [
            'read'
        ], allLocks('progress_report', 'round', 'unit'), ()=>abroad.run(leaves([
                'leader'
            ], [
                'unit'
            ], [
                'progressHistory'
            ]))),
        fault('three-locks:message', [
            'likeness'
        ], allLocks('channel_message'), ()=>abroad.run(leaves([
                'supervisor'
            ], [
                'message'
            ]))),
        fault('three-locks:correction', [
            'likeness'
        ], allLocks('correction_request', 'unit'), ()=>abroad.run(leaves([
                'supervisor'
            ], [
                'correction'
            ]))),
        fault('two-locks:programmes', [
            'read',
            'row'
        ], bothLocksInSql('programme'), quietLists([
            'assessor'
        ], 'programmes')),
        fault('two-locks:absences', [
            'read',
            'row'
        ], bothLocksInSql('absence', 'seat'), quietLists([
            'assessor'
        ], 'absences')),
        fault('two-locks:messages', [
            'read',
            'row'
        ], bothLocks([
            'channel_message'
        ]), quietLists([
            'leader'
        ], 'channelMessages')),
        fault('two-locks:bindings', [
            'read',
            'row'
        ], bothLocks([
            'chat_address'
        ]), quietLists([
            'supervisor'
        ], 'chatBindings')),
        fault('two-locks:upward', [
            'read',
            'row'
        ], bothLocksInSql('upward_report'), quietLists([
            'leader'
        ], 'upwardReports')),
        fault('two-locks:policies', [
            'read',
            'row'
        ], bothLocksInSql('dispatch_policy'), quietLists([
            'leader'
        ], 'dispatchPolicies')),
        // From here on rows of another office are changed for good.
        fault('two-locks:absence-write', [
            'write'
        ], bothLocksInSql('absence', 'seat'), ()=>abroad.run(leaves([
                'assessor'
            ], [
                'absence'
            ]))),
        fault('chat:any-device', [
            'chat'
        ], ()=>Promise.resolve(atTheDoor(anyChat)), ()=>chatDoor(probe)),
        fault('bot:any-chat', [
            'chat',
            'write'
        ], ()=>Promise.resolve(atTheDoor(anyChat)), ()=>botDoor(probe))
    ];
}
/** A compiled function with other words in it. */ export async function changedFunction(world, name, changes) {
    const found = await world.admin.query("SELECT pg_get_functiondef(p.oid) AS text FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace AND p.proname = $1", [
        name
    ]);
    const text = found.rows[0]?.text ?? '';
    const changed = changes.reduce((words, [from, to])=>{
        if (!words.includes(from)) throw new Error(`${name} does not say "${from}"`);
        return words.replaceAll(from, to);
    }, text);
    await world.admin.query(changed);
    return async ()=>void await world.admin.query(text);
}

//# sourceMappingURL=round-faults.js.map