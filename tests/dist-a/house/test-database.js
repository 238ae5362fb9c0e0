import { createHash } from 'node:crypto';
import pg from 'pg';
import { MIGRATIONS, prepareDatabase, withDatabase } from '@wudan/migrations';
const PASSWORD = 'test-runtime';
function clusterUrl() {
    const url = process.env['TEST_ADMIN_URL'];
    if (url === undefined) throw new Error('TEST_ADMIN_URL is not set: run through npm test or npm run verify, which start the test server.');
    return url;
}
async function onCluster(work) {
    const client = new pg.Client({
        connectionString: clusterUrl()
    });
    await client.connect();
    try {
        return await work(client);
    } finally{
        await client.end();
    }
}
/** The migrated template of this very history; made once, whoever comes first. */ async function template() {
    const history = createHash('sha256').update(MIGRATIONS.map((migration)=>String(migration)).join('\n')).digest('hex').slice(0, 12);
    const name = `wudan_template_${history}`;
    await onCluster(async (client)=>{
        await client.query("SELECT pg_advisory_lock(hashtext('wudan.test-template'))");
        const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datallowconn = false', [
            name
        ]);
        if (found.rowCount !== 0) return;
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
        await prepareDatabase({
            adminUrl: clusterUrl(),
            database: name,
            runtimePassword: PASSWORD
        });
        await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
    });
    return name;
}
/** A database of one's own: a clone of the migrated template. */ export async function cloneDatabase(label) {
    const source = await template();
    const name = `wudan_test_${label}_${process.pid}_${process.env['JEST_WORKER_ID'] ?? '0'}_${Math.floor(performance.now())}`.replace(/[^a-z0-9_]/g, '_');
    await onCluster(async (client)=>{
        // Two clones of one template must not be made at once.
        await client.query("SELECT pg_advisory_lock(hashtext('wudan.test-clone'))");
        await client.query(`CREATE DATABASE ${name} TEMPLATE ${source} STRATEGY FILE_COPY OWNER wudan_owner`);
        await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
        await client.query(`GRANT CONNECT ON DATABASE ${name} TO wudan_runtime`);
    });
    const runtime = new URL(withDatabase(clusterUrl(), name));
    runtime.username = 'wudan_runtime';
    runtime.password = PASSWORD;
    return {
        databaseUrl: runtime.toString(),
        adminUrl: withDatabase(clusterUrl(), name),
        drop: ()=>onCluster(async (client)=>void await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
    };
}

//# sourceMappingURL=test-database.js.map