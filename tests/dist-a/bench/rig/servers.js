import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { appEntry, cleanEnvironment, freePort, isHealthy, Program, within } from '../../house-check/program.js';
const START_MS = 60_000;
/** The measure: one process of `node:http` and `pg`. */ export async function startRaw(databaseUrl) {
    const program = Program.start({
        args: [
            '--no-warnings',
            join(import.meta.dirname, 'raw-server.js')
        ],
        env: cleanEnvironment({
            DATABASE_URL: databaseUrl,
            NODE_ENV: 'production'
        })
    });
    const line = await program.line(/^listening \d+$/, START_MS);
    if (line === null) throw new Error(`the raw server did not start: ${program.output}`);
    return {
        port: Number(line.split(' ')[1]),
        pid: program.pid,
        stop: async ()=>void await program.stop()
    };
}
/** PostGraphile 5 on the same database with the same walls and the same look-up of sessions; it is told its tables by the bench. */ export async function startPostgraphile(databaseUrl) {
    const program = Program.start({
        args: [
            '--no-warnings',
            join(import.meta.dirname, 'postgraphile-server.js')
        ],
        env: cleanEnvironment({
            DATABASE_URL: databaseUrl,
            NODE_ENV: 'production',
            GRAPHILE_ENV: 'production'
        })
    });
    const line = await program.line(/^listening \d+$/, START_MS);
    if (line === null) throw new Error(`PostGraphile did not start: ${program.output}`);
    return {
        port: Number(line.split(' ')[1]),
        pid: program.pid,
        stop: async ()=>void await program.stop()
    };
}
/** The product: the API as it is shipped, with walls, sessions, permissions and limits; only its log is silent. */ export async function startProduct(databaseUrl, { profile } = {}) {
    const folder = await mkdtemp(join(tmpdir(), 'wudan-bench-'));
    const port = await freePort();
    const env = cleanEnvironment({
        NODE_ENV: 'development',
        DATABASE_URL: databaseUrl,
        STORAGE_URL: pathToFileURL(join(folder, 'files')).href,
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        PORT: String(port),
        SECRET_KEY: randomBytes(32).toString('base64'),
        LOG_LEVEL: 'error',
        POOL_SIZE: '16',
        ...profile === undefined ? {} : {
            BENCH_PROFILE: profile
        }
    });
    const program = Program.start({
        args: [
            '--no-warnings',
            appEntry('api')
        ],
        env,
        ...profile === undefined ? {} : {
            preload: [
                join(import.meta.dirname, 'profile-preload.js')
            ]
        }
    });
    const healthy = await within(START_MS, async ()=>{
        if (!program.isRunning) throw new Error(`the API did not start: ${program.output}`);
        return await isHealthy(`http://127.0.0.1:${port}`) ? true : null;
    });
    if (healthy === null) throw new Error(`the API did not answer in time: ${program.output}`);
    return {
        port,
        pid: program.pid,
        stop: async ()=>{
            await program.stop();
            if (program.output.trim() !== '') console.log(program.output.split('\n').slice(-10).join('\n'));
            await rm(folder, {
                recursive: true,
                force: true
            });
        }
    };
}

//# sourceMappingURL=servers.js.map