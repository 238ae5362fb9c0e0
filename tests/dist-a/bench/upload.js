import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { GraphqlClient } from '@wudan/kernel-testing';
import pg from 'pg';
import { makePdf } from '../evidence/make-paper.js';
import { sendFile, tus } from '../evidence/send-file.js';
import { appEntry, cleanEnvironment, endPrograms, freePort, isHealthy, Program, within } from '../house-check/program.js';
import { cloneDatabase } from '../house/test-database.js';
import { TEST_PASSWORD, TestHouse } from '../house/test-house.js';
import { UploadSource } from './upload-source.js';
const START_MS = 60_000;
const SAMPLE_MS = 50;
const MEBIBYTE = 1_048_576;
const SECRET = Buffer.from('a bench secret of thirty-two bytes').toString('base64');
/** Growth of the API's resident memory over its idle size, in mebibytes. */ const AIM_MB = 150;
/** Resident memory of a process in bytes; 0 when it is gone. Linux only: elsewhere the figure is left out. */ async function residentOf(pid) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(()=>'');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}
/** The API over one database and one folder; it may be killed and started again. */ let Api = class Api {
    #idle;
    #timer;
    constructor(databaseUrl, folder){
        this.databaseUrl = databaseUrl;
        this.folder = folder;
        this.url = '';
        /** Largest growth over the idle size of each life. */ this.growth = 0;
        this.#idle = 0;
    }
    async start() {
        const port = await freePort();
        this.url = `http://127.0.0.1:${port}`;
        this.program = Program.start({
            args: [
                '--no-warnings',
                appEntry('api')
            ],
            env: cleanEnvironment({
                NODE_ENV: 'development',
                DATABASE_URL: this.databaseUrl,
                STORAGE_URL: pathToFileURL(this.folder).href,
                PUBLIC_URL: this.url,
                PORT: String(port),
                SECRET_KEY: SECRET,
                LOG_LEVEL: 'error'
            })
        });
        const healthy = await within(START_MS, async ()=>{
            if (!this.program.isRunning) throw new Error(`the API did not start: ${this.program.output}`);
            return await isHealthy(this.url) ? true : null;
        });
        if (healthy === null) throw new Error(`the API did not answer in time: ${this.program.output}`);
    }
    /** From here on memory counts. */ async watch() {
        this.#idle = await residentOf(this.program.pid);
        this.#timer = setInterval(()=>void residentOf(this.program.pid).then((now)=>this.growth = Math.max(this.growth, now - this.#idle)), SAMPLE_MS);
    }
    unwatch() {
        clearInterval(this.#timer);
    }
    async kill() {
        this.unwatch();
        this.program.kill('SIGKILL');
        await this.program.ended;
    }
};
/** Sends from an offset on, no faster than it is taken. @param until after how many bytes `cut` is called; what it does must end the request */ function send(client, url, source, offset, until = Infinity, cut) {
    return new Promise((resolve, reject)=>{
        let bytes = 0;
        let torn = false;
        const call = request(`${client.url}${url}`, {
            method: 'PATCH',
            headers: {
                'tus-resumable': '1.0.0',
                'upload-offset': String(offset),
                'content-type': 'application/offset+octet-stream',
                'content-length': String(source.size - offset),
                cookie: client.cookie ?? ''
            }
        });
        call.on('response', (answer)=>{
            answer.resume();
            answer.on('end', ()=>resolve({
                    status: answer.statusCode ?? null,
                    bytes
                }));
        });
        call.on('error', (error)=>torn ? resolve({
                status: null,
                bytes
            }) : reject(error));
        void (async ()=>{
            for (const piece of source.from(offset)){
                if (call.destroyed) return;
                bytes += piece.length;
                if (!call.write(piece)) await new Promise((done)=>void call.once('drain', done).once('close', done));
                if (bytes >= until && cut && !torn) {
                    torn = true;
                    cut(()=>call.destroy(new Error('cut')));
                }
            }
            call.end();
        })();
    });
}
async function hashOfFile(path) {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path, {
        highWaterMark: MEBIBYTE
    }))hash.update(chunk);
    return hash.digest('hex');
}
/** A large file is sent; the connection is torn, then the API is killed; it goes on each time where it was, and the API's memory stays small. */ async function run(megabytes) {
    const database = await cloneDatabase('bench_upload');
    const folder = await mkdtemp(join(tmpdir(), 'wudan-bench-upload-'));
    const admin = new pg.Client({
        connectionString: database.adminUrl
    });
    const api = new Api(database.databaseUrl, join(folder, 'files'));
    try {
        await admin.connect();
        const house = await TestHouse.open('bench_upload', {
            database,
            env: {
                SECRET_KEY: SECRET
            }
        });
        const office = await house.rootOffice({
            level: 'city',
            regionCode: '520500'
        });
        const unit = await house.unit(office);
        const { account, seatId } = await house.seat(office, 'unit_contact', {
            unitId: unit,
            signIn: false
        });
        const keeper = await house.seat(office, 'system_administrator');
        await keeper.client.ask('mutation ($input: OfficeSettingsInput!) { setOfficeSettings(input: $input) { id } }', {
            input: {
                uploadLimitMb: 2048
            }
        });
        await house.close();
        const signedIn = async ()=>{
            const client = new GraphqlClient(api.url);
            await client.ask('mutation ($input: SignInInput!) { signIn(input: $input) { personName } }', {
                input: {
                    account,
                    password: TEST_PASSWORD,
                    seatId
                }
            });
            return client;
        };
        const source = new UploadSource(megabytes);
        const sha256 = source.sha256();
        console.log(`${(source.size / MEBIBYTE).toFixed(0)} MiB to send, SHA-256 ${sha256.slice(0, 12)}…`);
        await api.start();
        let client = await signedIn();
        // Code that is loaded with the first file is no growth by the large one.
        await sendFile(client, unit, '热身.pdf', makePdf([
            '热身文件'
        ]));
        await api.watch();
        const began = performance.now();
        const input = {
            unitId: unit,
            fileName: '扫描件.zip',
            size: String(source.size),
            sha256,
            mime: 'application/zip'
        };
        const { startUpload } = await client.ask('mutation ($input: StartUploadInput!) { startUpload(input: $input) { id url } }', {
            input
        });
        const offsetNow = async ()=>(await tus(client, 'HEAD', startUpload.url)).offset ?? -1;
        const first = await send(client, startUpload.url, source, 0, source.size * 0.4, (destroy)=>destroy());
        const afterCut = await offsetNow();
        console.log(`connection torn after ${(first.bytes / MEBIBYTE).toFixed(0)} MiB; ${(afterCut / MEBIBYTE).toFixed(1)} MiB kept`);
        const second = await send(client, startUpload.url, source, afterCut, source.size * 0.3, ()=>void api.kill());
        const growthOne = api.growth;
        await api.start();
        client = await signedIn();
        await sendFile(client, unit, '热身二.pdf', makePdf([
            '热身文件之二'
        ]));
        await api.watch();
        const afterKill = await offsetNow();
        console.log(`API killed after another ${(second.bytes / MEBIBYTE).toFixed(0)} MiB; ${(afterKill / MEBIBYTE).toFixed(1)} MiB kept`);
        const last = await send(client, startUpload.url, source, afterKill);
        const seconds = Math.round(performance.now() - began) / 1000;
        api.unwatch();
        const { rows } = await admin.query('SELECT state FROM wudan.upload WHERE id = $1', [
            startUpload.id
        ]);
        const stored = await hashOfFile(join(folder, 'files', office, sha256.slice(0, 2), sha256.slice(2, 4), sha256)).catch(()=>'not stored');
        const left = (await readdir(join(folder, 'files', '.uploads'))).length;
        const growthMb = Math.round(api.growth / MEBIBYTE * 10) / 10;
        const resent = first.bytes + second.bytes + last.bytes - source.size;
        console.log(`whole after ${seconds} s with check and storing; ${(resent / MEBIBYTE).toFixed(1)} MiB sent twice; memory grew by at most ${growthMb} MiB (first life ${(growthOne / MEBIBYTE).toFixed(1)})`);
        const resumed = afterCut > 0 && afterCut <= first.bytes && afterKill > afterCut && afterKill < source.size;
        const isWhole = last.status === 204 && rows[0]?.state === 'ready' && stored === sha256 && left === 0;
        const isSmall = growthMb > 0 ? growthMb <= AIM_MB : process.platform !== 'linux';
        return {
            megabytes,
            seconds,
            megabytesASecond: Math.round(source.size / MEBIBYTE / seconds),
            cuts: 2,
            keptAfterCutMb: Math.round(afterCut / MEBIBYTE),
            keptAfterKillMb: Math.round(afterKill / MEBIBYTE),
            resentMb: Math.round(resent / MEBIBYTE),
            resumed,
            whole: isWhole,
            growthMb,
            aimMb: AIM_MB,
            ok: resumed && isWhole && isSmall
        };
    } finally{
        api.unwatch();
        if (api.program?.isRunning) await api.program.stop();
        await admin.end().catch(()=>undefined);
        await database.drop();
        await rm(folder, {
            recursive: true,
            force: true
        });
    }
}
/** `node tests/dist/bench/upload.js [--mb n]`: ends with one JSON line, exit code 0 only when it says ok. */ const { values } = parseArgs({
    options: {
        mb: {
            type: 'string',
            default: '1024'
        }
    }
});
const megabytes = Number(values.mb);
let code = 1;
try {
    if (!Number.isInteger(megabytes) || megabytes < 16 || megabytes > 2000) throw new RangeError('--mb is a whole number from 16 to 2000');
    const { ok, ...figures } = await run(megabytes);
    console.log(JSON.stringify({
        bench: 'upload',
        ...figures,
        ok
    }));
    code = ok ? 0 : 1;
} catch (error) {
    console.error(error instanceof Error ? error.stack ?? error.message : String(error));
    console.log(JSON.stringify({
        bench: 'upload',
        ok: false,
        error: error instanceof Error ? error.message : String(error)
    }));
}
await endPrograms();
process.exit(code);

//# sourceMappingURL=upload.js.map