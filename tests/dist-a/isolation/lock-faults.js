import { Cursors, Wakes } from '@wudan/kernel-server';
import { exportsAndUploads } from './by-the-way.js';
import { deadSessions } from './dead-sessions.js';
import { liveNews } from './live-news.js';
import { all, patched, planterOf } from './planting.js';
import { whereOf } from './probe.js';
/** Faults in which two locks fail at once, and faults beside the tables: cursors, sessions, the tree, the wake-up bus. */ export async function lockFaults(stand) {
    const { world, probe, home, abroad } = stand;
    const { transaction, wallsDown, statements, nameless, atTheDoor, leaves, fault, lists, quietLists, bothLocks, bothLocksInSql } = await planterOf(stand);
    const sessions = {
        'session:ended-seat': (sql)=>sql.replaceAll('AND d.ended_at IS NULL', ''),
        'session:expired': (sql)=>sql.replace('AND s.expires_at > $2', ''),
        'session:idle': (sql)=>sql.replace('AND s.last_seen_at + make_interval(mins => s.idle_minutes) > $2', ''),
        'session:signed-out': (sql)=>sql.replace('AND s.ended_at IS NULL', ''),
        'session:changed-password': (sql)=>sql.replace('AND p.version = s.person_version', '')
    };
    return [
        ...Object.entries(sessions).map(([name, change])=>fault(name, [
                'session'
            ], ()=>Promise.resolve(atTheDoor(change)), ()=>deadSessions(probe))),
        fault('session:seats-of-anybody', [
            'likeness'
        ], ()=>Promise.resolve(atTheDoor((sql)=>sql.replace('WHERE d.person_id = $1', 'WHERE $1::uuid IS NOT NULL'))), ()=>abroad.run(leaves([
                'leader',
                'partner'
            ], [
                'seat'
            ], [
                'switchSeat',
                'signIn'
            ]))),
        fault('cursor:unsigned', [
            'likeness'
        ], ()=>Promise.resolve(unsignedCursors()), ()=>abroad.run(leaves([
                'leader',
                'security_administrator',
                'audit_administrator'
            ], [
                'units-cursor',
                'seats-cursor',
                'invitations-cursor',
                'audit-cursor',
                'board-cursor'
            ]))),
        fault('cursor:of-any-list', [
            'row'
        ], ()=>Promise.resolve(unsignedCursors()), ()=>home.run({
                who: [
                    'leader'
                ],
                from: 'own',
                fields: (field)=>[
                        'units',
                        'seats',
                        'board'
                    ].includes(field)
            })),
        fault('two-locks:unit_board', [
            'read'
        ], bothLocksInSql('unit_board'), ()=>askBoard(probe, 1)),
        fault('two-locks:board_rows', [
            'read'
        ], async ()=>all([
                await openFunction(world),
                await wallsDown([
                    'unit_board'
                ])
            ]), ()=>askBoard(probe, 50)),
        fault('two-locks:published_office', [
            'row'
        ], bothLocksInSql('published_office'), lists([
            'leader'
        ], 'overview')),
        fault('two-locks:audit_entry', [
            'read'
        ], bothLocksInSql('audit_entry', 'audit_seal'), lists([
            'audit_administrator'
        ], 'auditEntries')),
        fault('two-locks:audit_seal', [
            'read'
        ], bothLocksInSql('audit_entry', 'audit_seal', 'audit_unsealed'), quietLists([
            'audit_administrator'
        ], 'auditHead')),
        fault('two-locks:office_settings', [
            'read'
        ], bothLocksInSql('office_settings'), lists([
            'leader',
            'assessor',
            'partner'
        ], 'office')),
        fault('two-locks:live-board', [
            'read'
        ], async ()=>all([
                statements(nameless),
                eavesdropping(world.office('own').id, world.office('sibling').id),
                await wallsDown([
                    'unit_board'
                ])
            ]), ()=>liveNews(probe)),
        fault('two-locks:export', [
            'read'
        ], bothLocks([
            'unit'
        ]), ()=>exportsAndUploads(probe)),
        fault('two-locks:unit-read', [
            'read'
        ], bothLocks([
            'unit'
        ]), ()=>abroad.run(leaves([
                'leader'
            ], [
                'unit'
            ], [
                'unit'
            ]))),
        fault('two-locks:lists', [
            'read',
            'row'
        ], bothLocks([
            'unit',
            'seat',
            'invitation'
        ]), lists([
            'supervisor',
            'security_administrator'
        ], 'units', 'seats', 'invitations')),
        fault('tree:anybody-below', [
            'write'
        ], ()=>Promise.resolve(everythingBelow(transaction, world.office('own').id)), ()=>abroad.run({
                ...leaves([
                    'system_administrator'
                ], [
                    'office'
                ], [
                    'createOffice'
                ]),
                relations: [
                    'parent'
                ]
            })),
        // From here on rows of another office are changed for good.
        fault('two-locks:unit-write', [
            'write'
        ], bothLocks([
            'unit'
        ]), ()=>abroad.run(leaves([
                'assessor'
            ], [
                'unit'
            ], [
                'updateUnit',
                'retireUnit'
            ]))),
        fault('two-locks:section', [
            'write'
        ], bothLocks([
            'unit',
            'section'
        ]), ()=>abroad.run(leaves([
                'supervisor'
            ], [
                'section',
                'unit'
            ], [
                'retireSection'
            ]))),
        fault('two-locks:seat', [
            'write',
            'read'
        ], bothLocks([
            'seat'
        ]), ()=>abroad.run(leaves([
                'security_administrator'
            ], [
                'seat'
            ], [
                'endSeat'
            ]))),
        fault('two-locks:invitation', [
            'write',
            'read'
        ], bothLocks([
            'invitation'
        ]), ()=>abroad.run(leaves([
                'supervisor'
            ], [
                'invitation'
            ], [
                'revokeInvitation',
                'reissueInvitations'
            ]))),
        fault('three-locks:import_preview', [
            'write'
        ], async ()=>all([
                statements((sql)=>nameless(sql).replace('AND seat_id = $3', 'AND $3::uuid IS NOT NULL')),
                await wallsDown([
                    'import_preview'
                ])
            ]), ()=>abroad.run(leaves([
                'assessor'
            ], [
                'preview'
            ])))
    ];
}
/** List positions taken as they come, whoever signed them. */ function unsignedCursors() {
    return patched(Cursors.prototype, 'request', (before)=>function(...sent) {
            const { first, after } = sent[2];
            try {
                const [sort, id] = JSON.parse(Buffer.from(after ?? '', 'base64url').subarray(12).toString('utf8'));
                return {
                    first,
                    after: {
                        sort,
                        id
                    }
                };
            } catch  {
                return before.apply(this, sent);
            }
        });
}
/** The board, by its list (one row a page) or by its compiled function (all at once). */ async function askBoard(probe, first) {
    const actor = probe.world.actor('leader');
    const outcome = await probe.send('board', actor, {
        first
    }, null);
    return outcome.abroad.length === 0 ? [] : [
        {
            oracle: 'read',
            where: whereOf('board', actor),
            detail: `told ${outcome.abroad.join(', ')}`
        }
    ];
}
/** The compiled board without the office in its statement. */ async function openFunction(world) {
    const found = await world.admin.query("SELECT pg_get_functiondef(p.oid) AS text FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace AND p.proname = 'board_rows'");
    const text = found.rows[0]?.text ?? '';
    await world.admin.query(text.replace('b.office_id = p_office', 'TRUE'));
    return async ()=>void await world.admin.query(text);
}
/** A process that hears the wake-ups of another office as its own. */ export function eavesdropping(own, other) {
    return patched(Wakes.prototype, 'stream', (before)=>function(topic) {
            return before.call(this, topic.replace(own, other));
        });
}
/** A tree in which everything hangs below the acting office. */ function everythingBelow(transaction, own) {
    return patched(transaction, 'query', (before)=>async function(sql, parameters) {
            const result = await before.call(this, sql, parameters);
            return sql.includes('ORDER BY step') ? {
                ...result,
                rows: [
                    ...result.rows,
                    {
                        id: own
                    }
                ]
            } : result;
        });
}

//# sourceMappingURL=lock-faults.js.map