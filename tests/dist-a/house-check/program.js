import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
/** The checkout: this file lies in tests/src/house-check or tests/dist/house-check. */ export const ROOT = join(import.meta.dirname, '..', '..', '..');
/** A preload that plants a fault into a child. */ export function plantFile(name) {
    return join(import.meta.dirname, 'fixtures', `${name}.js`);
}
/** Built program of an app. */ export function appEntry(name) {
    return join(ROOT, 'apps', name, 'dist', 'main.js');
}
const KEPT = [
    'PATH',
    'HOME',
    'TMPDIR',
    'LANG',
    'LC_ALL',
    'TZ'
];
/** An environment with nothing in it but what every program needs: the caller's settings must not decide a check. */ export function cleanEnvironment(more = {}) {
    const entries = [
        ...KEPT.map((name)=>[
                name,
                process.env[name]
            ]),
        ...Object.entries(more)
    ];
    return Object.fromEntries(entries.filter((entry)=>entry[1] !== undefined));
}
/** A free port of this machine. */ export function freePort() {
    return new Promise((resolve, reject)=>{
        const server = createServer();
        server.once('error', reject);
        server.listen({
            port: 0,
            host: '127.0.0.1'
        }, ()=>{
            const address = server.address();
            server.close(()=>typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')));
        });
    });
}
const living = new Set();
/** A child process whose words are kept. It has a channel to this process and ends when this process does. */ export class Program {
    #child;
    #lines;
    #waiting;
    #over;
    constructor({ file, args, env, cwd = '/', preload = [], uid, gid }){
        this.#lines = [];
        this.#waiting = new Set();
        this.#over = false;
        const loads = preload.flatMap((module)=>[
                '--import',
                module
            ]);
        const identity = uid === undefined || gid === undefined ? {} : {
            uid,
            gid
        };
        this.#child = spawn(file ?? process.execPath, file === undefined ? [
            ...loads,
            ...args
        ] : [
            ...args
        ], {
            cwd,
            env: {
                ...env
            },
            stdio: file === undefined ? [
                'ignore',
                'pipe',
                'pipe',
                'ipc'
            ] : [
                'ignore',
                'pipe',
                'pipe'
            ],
            ...identity
        });
        for (const stream of [
            this.#child.stdout,
            this.#child.stderr
        ]){
            let rest = '';
            stream?.setEncoding('utf8').on('data', (chunk)=>{
                const lines = (rest + chunk).split('\n');
                rest = lines.pop() ?? '';
                this.#hear(lines);
            });
            stream?.on('end', ()=>this.#hear(rest === '' ? [] : [
                    rest
                ]));
        }
        living.add(this);
        this.ended = new Promise((resolve)=>{
            const end = (code, signal)=>{
                this.#over = true;
                living.delete(this);
                this.#hear([]);
                resolve({
                    code,
                    signal,
                    output: this.output
                });
            };
            this.#child.once('error', (error)=>{
                this.#lines.push(error.message);
                end(-1, null);
            });
            this.#child.once('close', end);
        });
    }
    static start(options) {
        return new Program(options);
    }
    /** Runs a program to its end; one that does not end in `ms` milliseconds is killed and ends with a signal. */ static async run(options, ms) {
        const program = new Program(options);
        const timer = setTimeout(()=>program.kill('SIGKILL'), ms);
        try {
            return await program.ended;
        } finally{
            clearTimeout(timer);
        }
    }
    get pid() {
        return this.#child.pid ?? 0;
    }
    get output() {
        return this.#lines.join('\n');
    }
    get isRunning() {
        return !this.#over;
    }
    /** The first line that matches, from the beginning; null when the program ends or `ms` milliseconds pass without one. */ async line(pattern, ms) {
        const end = performance.now() + ms;
        for(;;){
            const found = this.#lines.find((line)=>pattern.test(line));
            if (found !== undefined) return found;
            const left = end - performance.now();
            if (left <= 0 || this.#over) return null;
            await new Promise((resolve)=>{
                const wake = ()=>{
                    clearTimeout(timer);
                    this.#waiting.delete(wake);
                    resolve();
                };
                const timer = setTimeout(wake, left);
                this.#waiting.add(wake);
            });
        }
    }
    kill(signal) {
        this.#child.kill(signal);
    }
    /** Asks it to end, and after `ms` milliseconds makes it. */ async stop(ms = 20_000) {
        this.kill('SIGTERM');
        const timer = setTimeout(()=>this.kill('SIGKILL'), ms);
        try {
            return await this.ended;
        } finally{
            clearTimeout(timer);
        }
    }
    #hear(lines) {
        this.#lines.push(...lines);
        for (const wake of [
            ...this.#waiting
        ])wake();
    }
}
/** Ends whatever still runs; for the end of the suite and for Ctrl+C. */ export async function endPrograms() {
    await Promise.all([
        ...living
    ].map((program)=>program.stop()));
}
/** Is there such a process? A zombie is none, unless threads of it still live: then it holds its files and ports. */ export async function isAlive(pid) {
    try {
        process.kill(pid, 0);
    } catch (error) {
        return error.code === 'EPERM';
    }
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(()=>'');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return stat === '' || ![
        'Z',
        'X'
    ].includes(fields[0] ?? '') || Number(fields[17]) > 1;
}
/** Does `/healthz` of a program answer 200? */ export async function isHealthy(url) {
    try {
        const answer = await fetch(`${url}/healthz`, {
            signal: AbortSignal.timeout(3_000)
        });
        await answer.arrayBuffer();
        return answer.status === 200;
    } catch  {
        return false;
    }
}
/** Asks again every tenth of a second; null when `ms` milliseconds pass without an answer. */ export async function within(ms, ask) {
    const began = performance.now();
    for(;;){
        const found = await ask();
        const passed = performance.now() - began;
        if (found !== null) return {
            found,
            ms: Math.round(passed)
        };
        if (passed > ms) return null;
        await pause(100);
    }
}

//# sourceMappingURL=program.js.map