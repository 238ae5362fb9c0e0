import { createHash } from 'node:crypto';
import pg from 'pg';
import { MIGRATIONS, withDatabase } from '@wudan/migrations';
import { cloneDatabase } from '../../house/test-database.js';
import { beginMaking, makeOffices, renewSessions, WHOLE } from './make-offices.js';
import { makeLastWeek, makeRounds } from './make-rounds.js';
async function connected(url) {
    const client = new pg.Client({
        connectionString: url
    });
    await client.connect();
    return client;
}
/** What a kept database is recognised by: its size and the very history that made its tables. */ const labelOf = ({ offices })=>`bench of ${offices} offices, history ${createHash('sha256').update(MIGRATIONS.map(String).join('\n')).digest('hex').slice(0, 12)}`;
async function keptDatabase(scale) {
    const adminUrl = process.env['TEST_ADMIN_URL'] ?? '';
    const client = await connected(adminUrl);
    try {
        const { rows } = await client.query("SELECT datname AS name, shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE shobj_description(oid, 'pg_database') LIKE $1", [
            `${labelOf(scale)}|%`
        ]);
        const [found] = rows;
        if (!found) return null;
        return {
            databaseUrl: found.comment.slice(found.comment.indexOf('|') + 1),
            adminUrl: withDatabase(adminUrl, found.name),
            drop: ()=>Promise.resolve()
        };
    } finally{
        await client.end();
    }
}
/** Fills a migrated database. Analysed and vacuumed, so that plans and index-only reads are those of a settled database. */ export async function generate(client, scale, at) {
    await beginMaking(client);
    await makeOffices(client, scale, at);
    await makeRounds(client, scale, at);
    await makeLastWeek(client, scale, at);
    await client.query('SET session_replication_role = origin');
    await client.query('VACUUM (ANALYZE)');
}
/** A database of the bench's own with offices, units, people, sessions and one open round each. */ export async function openBenchDatabase({ scale = WHOLE, keep = false } = {}) {
    const began = performance.now();
    const kept = keep ? await keptDatabase(scale) : null;
    const database = kept ?? await cloneDatabase('bench');
    try {
        const admin = await connected(database.adminUrl);
        const at = new Date();
        if (kept) await renewSessions(admin, at);
        else await generate(admin, scale, at);
        if (keep && !kept) {
            const name = pg.escapeIdentifier(new URL(database.adminUrl).pathname.slice(1));
            await admin.query(`COMMENT ON DATABASE ${name} IS ${pg.escapeLiteral(`${labelOf(scale)}|${database.databaseUrl}`)}`);
        }
        console.log(`${scale.offices} offices ${kept ? 'taken up' : 'generated'} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
        return {
            databaseUrl: database.databaseUrl,
            admin,
            close: async ()=>{
                await admin.end();
                if (!keep) await database.drop();
            }
        };
    } catch (error) {
        await database.drop();
        throw error;
    }
}

//# sourceMappingURL=bench-database.js.map