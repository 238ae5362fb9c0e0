import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DueWorkRunner, OutboxRelay } from '@wudan/kernel-server';
import { TestHouse } from '../house/test-house.js';
import { defineGroup, holds } from './group.js';
import { within } from './program.js';
import { emptyQueue, redisUrlOf } from './queue-store.js';
const EXPIRY_MS = 72 * 3_600_000;
/** The relay offers a job again whose worker has not reported for a minute. */ const SECOND_OFFER_MS = 61_000;
const JOB_MS = 15_000;
const INVITE = 'mutation ($input: InviteSeatInput!) { inviteSeat(input: $input) { invitation { id } } }';
async function jobOf(admin, invitationId) {
    const found = await admin.query(`SELECT o.office_id AS "officeId", o.id AS ref, o.state, i.state AS invitation,
            (SELECT count(*)::int FROM wudan.audit_entry e WHERE e.action = 'invitation.expired' AND e.subject_id = i.id) AS entries
       FROM wudan.outbox o JOIN wudan.invitation i ON i.id::text = o.key WHERE o.topic = 'invitation.expire' AND i.id = $1`, [
        invitationId
    ]);
    const job = found.rows[0];
    holds(job, 'no job was planned with the invitation');
    return job;
}
/** Planted: a job is put into the queue once and never again. */ function forgetSecondOffers(house) {
    const { queue } = house.app.get(OutboxRelay);
    const offer = queue.offer.bind(queue);
    const seen = new Set();
    queue.offer = async (work)=>{
        if (seen.has(work.ref)) return;
        seen.add(work.ref);
        await offer(work);
    };
}
async function survivesEmptying(kind, plant) {
    const redisUrl = redisUrlOf(kind);
    const house = await TestHouse.open(`emptied_${kind}`, redisUrl === undefined ? {} : {
        env: {
            REDIS_URL: redisUrl
        }
    });
    const admin = new pg.Client({
        connectionString: house.database.adminUrl
    });
    admin.on('error', ()=>undefined);
    try {
        await admin.connect();
        if (plant === 'no-second-offer') forgetSecondOffers(house);
        const officeId = await house.rootOffice();
        const supervisor = await house.seat(officeId, 'supervisor');
        const unitId = await house.unit(officeId);
        const { inviteSeat } = await supervisor.client.ask(INVITE, {
            input: {
                role: 'UNIT_CONTACT',
                personName: '冯远',
                unitId
            }
        });
        const { id } = inviteSeat.invitation;
        await house.drain();
        house.clock.advance(EXPIRY_MS + 60_000);
        await house.drain();
        const offered = await jobOf(admin, id);
        holds(offered.state === 'queued', `the due job is ${offered.state} instead of queued`);
        const gone = await emptyQueue({
            kind,
            database: house.database,
            redisUrl
        });
        holds(gone > 0, 'there was nothing in the queue to lose');
        const runner = house.app.get(DueWorkRunner);
        await runner.start();
        await pause(1_500);
        const lost = await jobOf(admin, id);
        holds(lost.state === 'queued' && lost.invitation === 'open', `after the queue was emptied the job is ${lost.state}: it was not lost, so nothing is shown`);
        house.clock.advance(SECOND_OFFER_MS);
        await house.drain();
        const done = await within(JOB_MS, async ()=>(await jobOf(admin, id)).state === 'done' ? true : null);
        const after = await jobOf(admin, id);
        holds(done, `the job is ${after.state}, the invitation ${after.invitation}: what the queue lost stays lost`);
        holds(after.invitation === 'expired' && after.entries === 1, `the invitation is ${after.invitation}, ${after.entries} audit entries say that it expired`);
        // A worker that took the same entry twice, and an entry that comes once more after the work is done.
        await Promise.all([
            0,
            0,
            1
        ].map((attempt)=>runner.run({
                officeId: after.officeId,
                ref: after.ref,
                attempt
            })));
        house.clock.advance(SECOND_OFFER_MS);
        await house.drain();
        const again = await jobOf(admin, id);
        holds(again.entries === 1, `${again.entries} audit entries after the same work was handed out again`);
        return `${gone} entries of the queue were lost; offered again after 60 s, run once, three repetitions without effect`;
    } finally{
        await admin.end();
        await house.close();
    }
}
const step = (kind)=>({
        name: kind,
        title: `队列（${kind === 'postgres' ? 'PostgreSQL' : 'Redis'}）在投递与执行之间被清空：重新投递，只执行一次 · queue emptied between offer and run`,
        run: ({ plant })=>survivesEmptying(kind, plant)
    });
/** Losing the queue loses nothing: the truth is in PostgreSQL. */ export const emptiedQueue = defineGroup({
    name: 'emptied-queue',
    open: (plant)=>Promise.resolve({
            plant
        }),
    close: ()=>Promise.resolve(),
    steps: [
        step('postgres'),
        step('redis')
    ]
});

//# sourceMappingURL=emptied-queue.js.map