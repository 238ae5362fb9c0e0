import { CreateSection, CreateUnit } from '@wudan/tenancy-server';
import { newTag } from './canaries.js';
const UNITS = [
    {
        label: 'own-unit',
        canary: 'U1',
        kind: 'government_department'
    },
    {
        label: 'other-unit',
        canary: 'U2',
        kind: 'party_department'
    },
    {
        label: 'attached-unit',
        canary: 'U3',
        kind: 'auxiliary_institution'
    },
    {
        label: 'retired-unit',
        canary: 'U4',
        kind: 'npc_cppcc_organ'
    }
];
const INVITATIONS = {
    'open-unit': {
        role: 'unit_contact',
        audience: 'unit',
        canary: 'N1',
        state: 'open'
    },
    'open-staff': {
        role: 'partner',
        audience: 'staff',
        canary: 'NS',
        state: 'open'
    },
    'open-administrator': {
        role: 'audit_administrator',
        audience: 'administrator',
        canary: 'NA',
        state: 'open'
    },
    'expired-unit': {
        role: 'unit_contact',
        audience: 'unit',
        canary: 'N1',
        state: 'expired'
    },
    'accepted-unit': {
        role: 'unit_head',
        audience: 'unit',
        canary: 'N1',
        state: 'accepted'
    },
    'revoked-staff': {
        role: 'partner',
        audience: 'staff',
        canary: 'NS',
        state: 'revoked'
    }
};
/** A unit whose every text carries the office's mark. */ export async function addUnit(world, office, canary, options = {}) {
    const tag = newTag(office.letter, canary);
    const unit = await world.house.app.get(CreateUnit).execute(world.system(office.id), {
        code: tag,
        name: `单位${tag}`,
        shortName: `简称${tag}`,
        field: `领域${tag}`,
        kind: options.kind ?? 'government_department',
        attachedToId: options.attachedToId ?? null,
        validFrom: '2019-01-01'
    });
    return {
        id: unit.id,
        code: unit.code
    };
}
export async function addSection(world, office, unitId, canary) {
    const section = await world.house.app.get(CreateSection).execute(world.system(office.id), {
        unitId,
        name: `科室${newTag(office.letter, canary)}`,
        validFrom: '2019-01-01'
    });
    return section.id;
}
/** An invitation with its link, as a row: the factories must work whatever a planted fault did to permissions. */ export async function addInvitation(world, office, label, unitId, named) {
    const { role, audience, state } = INVITATIONS[label];
    const canary = named ?? INVITATIONS[label].canary;
    const now = world.house.clock.now();
    const id = world.newId();
    const token = `t${newTag(office.letter, canary).toLowerCase()}${Math.floor(Math.random() * 1e15).toString(36)}`;
    const until = new Date(now.getTime() + (state === 'expired' ? -3_600_000 : 70 * 3_600_000));
    await world.admin.query(`INSERT INTO wudan.invitation (office_id, id, role, audience, person_name, unit_id, state, expires_at, invited_by_seat_id, created_at, accepted_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $2, $9, CASE WHEN $7 = 'accepted' THEN $9::timestamptz END)`, [
        office.id,
        id,
        role,
        audience,
        `受邀${newTag(office.letter, canary)}`,
        audience === 'unit' ? unitId : null,
        state,
        until,
        now
    ]);
    await world.admin.query(`INSERT INTO wudan.access_token (token_hash, kind, office_id, subject_id, expires_at, created_at, used_at) VALUES ($1, 'invitation', $2, $3, $4, $5, $6)`, [
        world.hash(token),
        office.id,
        id,
        until,
        now,
        state === 'open' || state === 'expired' ? null : now
    ]);
    return {
        id,
        token
    };
}
/** A stored preview of a list, ready to be committed by its seat. */ export async function addPreview(world, office, seat, kind, options = {}) {
    const now = world.house.clock.now();
    const cells = ({
        offices: ()=>({
                name: `县编办${world.newId().slice(-12)}`,
                shortName: '编办',
                level: 'county',
                regionCode: '520523',
                parent: null,
                systemAdministrator: '张三',
                securityAdministrator: '李四',
                auditAdministrator: '王五'
            }),
        units: ()=>{
            const tag = newTag(office.letter, 'UF');
            return {
                code: tag,
                name: `单位${tag}`,
                shortName: `简称${tag}`,
                kind: 'party_department'
            };
        },
        people: ()=>{
            const staff = seat.unitCode === undefined;
            return {
                personName: `受邀${newTag(office.letter, staff ? 'NS' : 'N1')}`,
                role: staff ? 'partner' : 'unit_contact',
                unitCode: seat.unitCode ?? null,
                phone: null
            };
        }
    })[kind]();
    const row = {
        line: 2,
        state: 'new',
        conflict: null,
        id: null,
        version: null,
        values: Object.entries(cells).map(([column, after])=>({
                column,
                before: null,
                after
            })),
        messages: []
    };
    const id = world.newId();
    await world.admin.query('INSERT INTO wudan.import_preview (office_id, id, seat_id, kind, rows, created_at, expires_at, committed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
        office.id,
        id,
        seat.seatId,
        kind,
        JSON.stringify([
            row
        ]),
        now,
        new Date(now.getTime() + (options.expired === true ? -60_000 : 7_000_000)),
        options.committed === true ? now : null
    ]);
    return id;
}
/** Ends a seat outside the product, so that it is there as an ended one. */ export async function endSeatRow(world, officeId, seatId) {
    const now = world.house.clock.now();
    await world.admin.query("UPDATE wudan.seat SET ended_on = $3, end_reason = '调离' WHERE office_id = $1 AND id = $2", [
        officeId,
        seatId,
        now
    ]);
    await world.admin.query('UPDATE wudan.seat_directory SET ended_at = $2 WHERE seat_id = $1', [
        seatId,
        now
    ]);
}
/** Rows of every kind and state in a new office. */ export async function furnish(world, office) {
    const units = {};
    const codes = {
        'own-unit': '',
        'retired-unit': ''
    };
    for (const { label, canary, kind } of UNITS){
        const unit = await addUnit(world, office, canary, {
            kind,
            ...label === 'attached-unit' ? {
                attachedToId: units['own-unit'] ?? ''
            } : {}
        });
        units[label] = unit.id;
        if (label in codes) codes[label] = unit.code;
    }
    const own = units['own-unit'] ?? '';
    const other = units['other-unit'] ?? '';
    const sections = {
        'own-section': await addSection(world, office, own, 'U1'),
        'other-section': await addSection(world, office, other, 'U2'),
        'retired-section': await addSection(world, office, own, 'U1')
    };
    await world.admin.query("UPDATE wudan.unit SET valid_to = '2021-01-01' WHERE office_id = $1 AND id = $2", [
        office.id,
        units['retired-unit']
    ]);
    await world.admin.query("UPDATE wudan.section SET valid_to = '2021-01-01' WHERE office_id = $1 AND id = $2", [
        office.id,
        sections['retired-section']
    ]);
    const rival = await world.seat(office, 'unit_head', {
        kind: 'P2',
        unitId: other,
        signedIn: false
    });
    const ended = await world.seat(office, 'unit_contact', {
        kind: 'P1',
        unitId: own,
        signedIn: false
    });
    await endSeatRow(world, office.id, ended.seatId);
    const invitations = {};
    for (const label of Object.keys(INVITATIONS))invitations[label] = await addInvitation(world, office, label, own);
    const previews = [
        await addPreview(world, office, rival, 'units'),
        await addPreview(world, office, rival, 'people')
    ];
    return {
        units: units,
        codes,
        sections,
        endedSeat: ended.seatId,
        rival,
        invitations: invitations,
        previews
    };
}

//# sourceMappingURL=office-rows.js.map