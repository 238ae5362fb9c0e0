import { Redis } from 'ioredis';
import pg from 'pg';
/**
 * The Redis of this run, undefined for PostgreSQL.
 * @throws Error with the way out where the machine has none: a store that was not looked at does not count as in order
 */ export function redisUrlOf(kind) {
    if (kind === 'postgres') return undefined;
    const url = process.env['TEST_REDIS_URL'];
    if (url === undefined || url === '') {
        throw new Error('本机没有 redis-server：安装后重新运行（Debian：apt-get install redis-server；.ci/run 会自动安装） · no redis-server: install it and run again');
    }
    return url;
}
/** Every key that this database's queue and bus keep in Redis. */ function pattern({ database }) {
    return `wudan:${new URL(database.databaseUrl).pathname.slice(1)}:*`;
}
async function onRedis(url, work) {
    const redis = new Redis(url, {
        maxRetriesPerRequest: 2
    });
    try {
        return await work(redis);
    } finally{
        redis.disconnect();
    }
}
async function onPostgres({ database }, work) {
    const client = new pg.Client({
        connectionString: database.adminUrl
    });
    await client.connect();
    try {
        return await work(client);
    } finally{
        await client.end();
    }
}
async function redisEvents(url, keys) {
    return onRedis(url, async (redis)=>{
        let events = 0;
        for (const key of (await redis.keys(keys)))if (key.endsWith(':due-work:events')) events += await redis.xlen(key);
        return events;
    });
}
/** How many events of due work the run's own store shows, and how many the other one. */ export async function queueTraces(store) {
    const inPostgres = await onPostgres(store, async (client)=>{
        const found = await client.query("SELECT count(*)::int AS count FROM bullmq.event WHERE queue = 'due-work'");
        return found.rows[0]?.count ?? 0;
    });
    if (store.redisUrl === undefined) return {
        own: inPostgres,
        foreign: 0
    };
    return {
        own: await redisEvents(store.redisUrl, pattern(store)),
        foreign: inPostgres
    };
}
/** Empties the store: a Redis that was flushed, queue tables that were truncated. Other runs on the same server keep theirs. */ export async function emptyQueue(store) {
    if (store.redisUrl !== undefined) {
        return onRedis(store.redisUrl, async (redis)=>{
            const keys = await redis.keys(pattern(store));
            return keys.length === 0 ? 0 : redis.del(...keys);
        });
    }
    return onPostgres(store, async (client)=>{
        const jobs = await client.query('SELECT count(*)::int AS count FROM bullmq.job');
        const tables = await client.query("SELECT format('bullmq.%I', tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'");
        await client.query(`TRUNCATE ${tables.rows.map((table)=>table.name).join(', ')}`);
        return jobs.rows[0]?.count ?? 0;
    });
}

//# sourceMappingURL=queue-store.js.map