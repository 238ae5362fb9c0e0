import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineGroup, holds } from './group.js';
import { freePort, plantFile, ROOT } from './program.js';
import { diskTrick } from './small-disk.js';
import { refusedStart, startCommand } from './start-program.js';
const PRELOADS = [
    'start-without-words',
    'start-exit-zero'
];
const isRoot = process.getuid?.() === 0;
/** The account `nobody` on every Linux: an ordinary user where the check itself runs as root. */ const NOBODY = 65534;
const SMALL = 'size=20m,mode=755';
/** Enough to begin with; what fills it comes while the database is being made. */ const FILLED_LATER = 'size=420m,mode=755';
function listenOn(port) {
    return new Promise((resolve, reject)=>{
        const server = createServer();
        server.once('error', reject);
        server.listen({
            port,
            host: '127.0.0.1'
        }, ()=>resolve(server));
    });
}
async function newFolder(scene, name) {
    const folder = join(scene.folder, name);
    await mkdir(folder, {
        mode: 0o755
    });
    return folder;
}
/** Can an ordinary user read the checkout and run its Node? */ function nobodyCanRun() {
    const answer = spawnSync(process.execPath, [
        '-e',
        `require('fs').accessSync(${JSON.stringify(join(ROOT, 'tools', 'dist', 'start.js'))})`
    ], {
        uid: NOBODY,
        gid: NOBODY,
        cwd: '/',
        stdio: 'ignore'
    });
    return answer.status === 0;
}
const steps = [
    {
        name: 'busy-port',
        title: '端口被占用：指出端口号和办法 · busy port named, with the way out',
        run: async (scene)=>{
            const port = await freePort();
            const server = await listenOn(port);
            try {
                return await refusedStart({
                    ...startCommand(join(scene.folder, 'busy'), port),
                    preload: scene.preload
                }, [
                    new RegExp(`端口 ${port}`),
                    /--port \d+/
                ]);
            } finally{
                server.close();
            }
        }
    },
    {
        name: 'full-disk',
        title: '磁盘已满：指出目录和办法 · full disk',
        run: async (scene)=>{
            const home = await newFolder(scene, 'full');
            const program = scene.disk.apply(startCommand(home, await freePort()), home, SMALL);
            return `${scene.disk.how}: ${await refusedStart(program, [
                /磁盘空间不足/,
                new RegExp(home),
                /WUDAN_HOME=/
            ])}`;
        }
    },
    {
        name: 'filling-disk',
        title: '建库途中磁盘写满：指出目录和办法 · disk that fills while the database is made',
        run: async (scene)=>{
            const home = await newFolder(scene, 'filling');
            const command = startCommand(home, await freePort());
            if (!scene.disk.accounts) {
                const program = scene.disk.apply(command, home, SMALL);
                return `此机器只能检查启动前的空间 (only the space before the start can be checked here): ${await refusedStart(program, [
                    /磁盘空间不足/
                ])}`;
            }
            const fill = `until [ -d ${home}/pg/data.partial ]; do sleep 0.05; done; exec dd if=/dev/zero of=${home}/filler bs=1M 2>/dev/null`;
            const program = scene.disk.apply(command, home, FILLED_LATER, fill);
            return `${scene.disk.how}: ${await refusedStart(program, [
                /磁盘空间不足/,
                new RegExp(home),
                /WUDAN_HOME=/
            ])}`;
        }
    },
    {
        name: 'file-in-the-way',
        title: '数据目录路径中有一级是文件：指出目录和办法 · a file in the way of the folder',
        run: async (scene)=>{
            const file = join(scene.folder, 'file');
            await writeFile(file, '');
            return refusedStart({
                ...startCommand(join(file, 'wudan'), await freePort()),
                preload: scene.preload
            }, [
                /无法使用数据目录/,
                new RegExp(file),
                /WUDAN_HOME=/
            ]);
        }
    },
    {
        name: 'closed-folder',
        title: '普通用户对数据目录没有写权限：指出目录和办法 · folder closed to an ordinary user',
        run: async (scene)=>{
            const closed = await newFolder(scene, 'closed');
            await chmod(closed, 0o500);
            const other = isRoot ? {
                uid: NOBODY,
                gid: NOBODY
            } : {};
            holds(!isRoot || nobodyCanRun(), `the checkout ${ROOT} cannot be read by an ordinary user, so this cannot be shown from here: run it as an ordinary user`);
            const told = await refusedStart({
                ...startCommand(join(closed, 'wudan'), await freePort()),
                ...other,
                preload: scene.preload
            }, [
                /无法使用数据目录/,
                new RegExp(closed),
                /权限/,
                /WUDAN_HOME=/
            ]);
            return `uid ${isRoot ? NOBODY : process.getuid?.() ?? '?'}: ${told}`;
        }
    },
    {
        name: 'read-only-disk',
        title: '数据目录所在磁盘只读：指出目录和办法 · read-only disk',
        run: async (scene)=>{
            const home = await newFolder(scene, 'read-only');
            if (!scene.disk.real) {
                const told = await refusedStart({
                    ...startCommand('/proc/wudan', await freePort())
                }, [
                    /无法使用数据目录/,
                    /WUDAN_HOME=/
                ]);
                return `改用 /proc 代替 (no mount allowed here: a folder under /proc instead): ${told}`;
            }
            const program = scene.disk.apply(startCommand(home, await freePort()), home, 'ro');
            return `${scene.disk.how}: ${await refusedStart(program, [
                /无法使用数据目录/,
                new RegExp(home),
                /只读/,
                /WUDAN_HOME=/
            ])}`;
        }
    }
];
/** A start that cannot succeed says why in one sentence and shows the way out. */ export const startRefusals = defineGroup({
    name: 'start-refusals',
    open: async (plant)=>{
        const folder = await mkdtemp(join(tmpdir(), 'wudan-start-'));
        // The database's account has to be able to enter, or the cluster would be kept elsewhere.
        await chmod(folder, 0o755);
        return {
            folder,
            disk: diskTrick(),
            preload: plant !== undefined && PRELOADS.includes(plant) ? [
                plantFile(plant)
            ] : []
        };
    },
    close: async ({ folder })=>{
        await rm(folder, {
            recursive: true,
            force: true
        });
    },
    steps
});

//# sourceMappingURL=start-refusals.js.map