import { endSeatRow } from './office-rows.js';
/** A session that must be worth nothing, and why. */ async function deadTokens(world) {
    const office = world.office('own');
    const seat = ()=>world.seat(office, 'leader', {
            kind: 'PS'
        });
    const [ended, expired, idle, closed, changed] = [
        await seat(),
        await seat(),
        await seat(),
        await seat(),
        await seat()
    ];
    await endSeatRow(world, office.id, ended.seatId);
    await world.admin.query('UPDATE wudan.person SET version = version + 1 WHERE id = $1', [
        changed.personId
    ]);
    await world.client(closed.token).ask('mutation { signOut }');
    return {
        'of an ended seat': ended.token ?? '',
        'past its twelve hours': await world.session(expired, office.id, {
            expiresInMinutes: -1
        }),
        'idle too long': await world.session(idle, office.id, {
            lastSeenMinutesAgo: 31
        }),
        'signed out': closed.token ?? '',
        'of a changed password': changed.token ?? '',
        forged: 'x'.repeat(43)
    };
}
/** Sessions that have ended by any of the ways in which a session ends: each must be answered like a visitor. */ export async function deadSessions(probe) {
    const findings = [];
    const { world } = probe;
    const tokens = await deadTokens(world);
    for (const [why, token] of Object.entries(tokens)){
        const visitor = {
            ...world.actor('visitor'),
            tag: ''
        };
        for (const name of [
            'viewer',
            'units',
            'seats',
            'board',
            'officeTree',
            'createSection'
        ]){
            const { variables } = await probe.prepare(name, visitor, null);
            const outcome = await probe.send(name, visitor, variables, null, token);
            const dead = name === 'viewer' ? outcome.sign === '+' && outcome.data?.['viewer'] === null : outcome.sign === '?';
            if (!dead) findings.push({
                oracle: 'session',
                where: `${name} with a session ${why}`,
                detail: `answered ${outcome.sign} ${outcome.code ?? ''}`
            });
        }
    }
    return findings;
}

//# sourceMappingURL=dead-sessions.js.map