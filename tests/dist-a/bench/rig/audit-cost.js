import pg from 'pg';
import { median, rounded } from './duel.js';
import { made, UNITS_EACH } from './make-offices.js';
import { replyCall } from './reply-call.js';
const WARM = 200;
const PAIRS = 1_500;
/**
 * The audit entry's share in the cost of a reply's statement: the same call with and without it, in turn on one connection, each time another unit's
 * first answer. Medians, so that a pause of the machine counts for nothing.
 */ export async function auditCost(databaseUrl, { offices }) {
    const client = new pg.Client({
        connectionString: databaseUrl,
        options: '-c role=wudan_app'
    });
    await client.connect();
    try {
        const all = offices * UNITS_EACH;
        const times = {
            with: [],
            without: []
        };
        for(let number = 0; number < 2 * (WARM + PAIRS); number += 1){
            // From the end, where no contact of the load taps before; spread over the offices.
            const unit = all - 1 - number * 37 % all;
            const who = {
                officeId: made('office', Math.floor(unit / UNITS_EACH)),
                seatId: made('seat', offices + unit),
                unitId: made('unit', unit),
                personName: '测评人',
                role: 'unit_contact'
            };
            const audited = number % 4 === 0 || number % 4 === 3;
            const call = replyCall(who, {
                promptId: made('prompt', unit),
                version: 1,
                eventId: `audit-cost-${number}`,
                status: 'on_plan'
            }, new Date(), audited);
            const began = performance.now();
            await client.query(call);
            const ms = performance.now() - began;
            if (number >= 2 * WARM) times[audited ? 'with' : 'without'].push(ms);
        }
        return rounded(Math.max(0, 1 - median(times.without) / median(times.with)), 3);
    } finally{
        await client.end();
    }
}

//# sourceMappingURL=audit-cost.js.map