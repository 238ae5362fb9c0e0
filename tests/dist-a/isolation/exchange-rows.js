import { createHash } from 'node:crypto';
import { CRYPTO } from '@wudan/kernel-server';
import { newTag } from './canaries.js';
import { insert } from './fresh-rows.js';
import { daysOn } from './pilot-rows.js';
const TEMPLATE = 'discipline.results';
const LEAF_SPOKEN_TO = 'B1.3';
/** A hash of bytes that nobody else delivers. */ const freshHash = (id)=>createHash('sha256').update(id).digest('hex');
/** A delivered file of a seat, one result of the own unit in it: previewed, too old, with a fault in it, or taken in. */ export async function addDelivery(world, ground, seatId, state) {
    const [id, now, unitId] = [
        world.newId(),
        world.house.clock.now(),
        ground.rows.units['own-unit']
    ];
    const mark = ()=>newTag(ground.letter, 'J0');
    const result = {
        unitId,
        kind: 'inspection',
        title: `巡察${mark()}`,
        docNumber: `文号${mark()}`,
        onDate: '2026-05-01',
        text: `反馈${mark()}`,
        leafCodes: [
            LEAF_SPOKEN_TO
        ],
        namesLeaves: false
    };
    const rows = [
        {
            placed: {
                line: 2,
                unitId,
                cells: {},
                result,
                figures: []
            },
            state: 'added'
        }
    ];
    const [faulty, committed] = [
        state === 'faulty',
        state === 'committed'
    ];
    await insert(world, 'exchange_import', ground.id, {
        id,
        seat_id: seatId,
        template_code: TEMPLATE,
        provider: 'discipline',
        unit_id: unitId,
        as_of: '2026-06-30',
        doc_number: `来文${mark()}`,
        responsible: `责任人${mark()}`,
        signed_on: '2026-07-05',
        file_name: `${mark()}.csv`,
        file_hash: freshHash(id),
        summary: {
            rows: 1,
            added: faulty ? 0 : 1,
            changed: 0,
            unchanged: 0,
            faults: faulty ? 1 : 0,
            notes: []
        },
        rows_cipher: committed ? null : world.house.app.get(CRYPTO).encryptField(ground.id, 'exchange_import.rows', JSON.stringify(faulty ? [] : rows)),
        created_at: now,
        expires_at: state === 'expired' ? daysOn(world, -1) : daysOn(world, 0.08),
        ...committed ? {
            committed_at: now,
            committed_by: `导入人${mark()}`
        } : {}
    });
    return id;
}
/** What another authority found about a unit; a `superseded` one stands no more. */ export async function addResult(world, ground, whose, options = {}) {
    const id = world.newId();
    const mark = ()=>newTag(ground.letter, 'J0');
    await insert(world, 'external_result', ground.id, {
        id,
        import_id: options.importId ?? await addDelivery(world, ground, world.newId(), 'committed'),
        unit_id: ground.rows.units[whose],
        provider: 'discipline',
        kind: 'inspection',
        title: `通报${mark()}`,
        doc_number: `文号${mark()}`,
        on_date: '2026-04-01',
        text: `情况${mark()}`,
        leaf_codes: JSON.stringify([
            LEAF_SPOKEN_TO
        ]),
        linked: false,
        version: 1,
        superseded_at: options.superseded === true ? world.house.clock.now() : null
    });
    return id;
}

//# sourceMappingURL=exchange-rows.js.map