import { CRYPTO } from '@wudan/kernel-server';
import { newTag } from './canaries.js';
import { insert } from './fresh-rows.js';
import { daysOn, kindOf } from './pilot-rows.js';
/** Rows of a unit's figures and establishment, one of each kind, all marked as the unit's. */ export async function addProfile(world, ground, whose) {
    const [unitId, now, snapshotId] = [
        ground.rows.units[whose],
        world.house.clock.now(),
        world.newId()
    ];
    const mark = ()=>newTag(ground.letter, kindOf(whose));
    const recorded = {
        recorded_at: now,
        recorded_by: '编办人员'
    };
    await insert(world, 'fact', ground.id, {
        id: world.newId(),
        unit_id: unitId,
        name: 'approved_establishment',
        dimension: mark(),
        period: '2026-06-30',
        value: '30',
        grade: 'B',
        source_kind: 'manual',
        source_text: `核定${mark()}`,
        ...recorded,
        recorded_by_seat: world.newId()
    });
    await insert(world, 'establishment_snapshot', ground.id, {
        id: snapshotId,
        unit_id: unitId,
        on_date: '2026-01-01',
        origin: 'form',
        source: `台账${mark()}`,
        grade: 'B',
        support_approved: 0,
        support_actual: 0,
        ...recorded,
        recorded_by_seat_id: world.newId()
    });
    await insert(world, 'establishment_count', ground.id, {
        snapshot_id: snapshotId,
        part: 'approved',
        code: 'administrative',
        count: 30
    });
    await insert(world, 'establishment_section', ground.id, {
        snapshot_id: snapshotId,
        name: `科室${mark()}`,
        position: 1,
        approved: 5,
        actual: 5,
        leaders: 1
    });
    await insert(world, 'unit_duty', ground.id, {
        id: world.newId(),
        unit_id: unitId,
        code: '1',
        content: `职责${mark()}`,
        core: true,
        section_name: `科室${mark()}`,
        posts: JSON.stringify([
            `岗位${mark()}`
        ]),
        source: mark(),
        position: 0,
        valid_from: '2019-01-01',
        ...recorded
    });
    await insert(world, 'support_institution', ground.id, {
        id: world.newId(),
        unit_id: unitId,
        name: `中心${mark()}`,
        approved: 3,
        actual: 3,
        counted: true,
        position: 1,
        ...recorded
    });
    await addSecondment(world, ground, whose);
    await insert(world, 'roster_person', ground.id, {
        id: world.newId(),
        unit_id: unitId,
        person_hash: world.newId(),
        person_cipher: mark(),
        row_hash: world.newId(),
        on_date: '2026-01-01',
        recorded_at: now
    });
    await insert(world, 'unit_registration', ground.id, {
        unit_id: unitId,
        name: `登记${mark()}`,
        social_credit_code: '12520500MB0000019E',
        purpose: mark(),
        legal_representative: mark(),
        valid_from: '2024-01-01',
        valid_to: '2029-01-01',
        source: mark(),
        recorded_at: now
    });
    await insert(world, 'online_name', ground.id, {
        unit_id: unitId,
        name: `${mark()}.公益`,
        registered_on: '2024-01-01',
        expires_on: '2029-01-01',
        recorded_at: now
    });
}
/** Somebody lent by a unit, at version 1. */ export async function addSecondment(world, ground, whose) {
    const id = world.newId();
    const mark = ()=>newTag(ground.letter, kindOf(whose));
    await insert(world, 'secondment', ground.id, {
        id,
        unit_id: ground.rows.units[whose],
        person_hash: id,
        person_cipher: world.house.app.get(CRYPTO).encryptField(ground.id, 'secondment.person', '李四'),
        person_masked: '李*',
        direction: 'out',
        counterpart: `对方${mark()}`,
        from_on: '2026-03-01',
        planned_end: '2026-12-31',
        reason: mark(),
        version: 1,
        recorded_at: world.house.clock.now(),
        recorded_by: '编办人员'
    });
    return id;
}
/** A previewed table that its seat may commit: one online name of the own unit. */ export async function addTablePreview(world, ground, seatId, options = {}) {
    const [id, now] = [
        world.newId(),
        world.house.clock.now()
    ];
    const row = {
        line: 2,
        unitId: ground.rows.units['own-unit'],
        state: 'added',
        cells: {
            name: `${newTag(ground.letter, 'Q1')}.公益`,
            registeredOn: '2024-01-01',
            expiresOn: '2029-01-01'
        }
    };
    const rows = world.house.app.get(CRYPTO).encryptField(ground.id, 'establishment_import.rows', JSON.stringify([
        row
    ]));
    const committed = options.committed === true;
    await insert(world, 'establishment_import', ground.id, {
        id,
        seat_id: seatId,
        kind: 'online_name',
        on_date: '2026-11-01',
        source: '网上名称登记导入',
        summary: {
            rows: 1,
            added: 1,
            changed: 0,
            unchanged: 0,
            faults: 0,
            notes: []
        },
        rows_cipher: committed ? null : rows,
        created_at: now,
        expires_at: options.expired === true ? daysOn(world, -1) : daysOn(world, 0.08),
        committed_at: committed ? now : null
    });
    return id;
}

//# sourceMappingURL=unit-rows.js.map