import { spawnSync } from 'node:child_process';
import { plantFile } from './program.js';
const isRoot = process.getuid?.() === 0;
/** Mounts inside a private mount namespace: it vanishes with the program, however that ends. */ function namespaced(flags, how, accounts) {
    return {
        how,
        real: true,
        accounts,
        apply: ({ args, env }, folder, mountOptions, beside)=>{
            const script = 'mount -t tmpfs -o "$WUDAN_MOUNT" tmpfs "$WUDAN_FOLDER" || exit 99\n' + (beside === undefined ? 'exec "$@"' : `( ${beside} ) &\n"$@"\ncode=$?; kill $! 2>/dev/null; exit $code`);
            return {
                file: 'unshare',
                args: [
                    ...flags,
                    '/bin/sh',
                    '-c',
                    script,
                    'sh',
                    process.execPath,
                    ...args
                ],
                env: {
                    ...env,
                    WUDAN_MOUNT: mountOptions,
                    WUDAN_FOLDER: folder
                }
            };
        }
    };
}
/** Where nothing may be mounted, Node's own answer about free blocks is replaced; the message is then checked, not the disk. */ const pretended = {
    how: 'mount 不可用，改以替换 statfs 的回答代替 (no mount allowed here: statfs answers 20 MB instead)',
    real: false,
    accounts: false,
    apply: ({ args, env })=>({
            args,
            env,
            preload: [
                plantFile('small-disk-told')
            ]
        })
};
function works(flags) {
    const answer = spawnSync('unshare', [
        ...flags,
        '/bin/sh',
        '-c',
        'mount -t tmpfs -o size=1m tmpfs /tmp'
    ], {
        stdio: 'ignore',
        timeout: 10_000
    });
    return answer.status === 0;
}
/** The best trick that this machine allows: a mount of one's own as root, one in a user namespace, or none. */ export function diskTrick() {
    const asRoot = [
        '--mount',
        '--propagation',
        'private'
    ];
    if (isRoot && works(asRoot)) return namespaced(asRoot, 'tmpfs (mount namespace, root)', true);
    const asUser = [
        '--user',
        '--map-root-user',
        '--mount',
        '--propagation',
        'private'
    ];
    if (works(asUser)) return namespaced(asUser, 'tmpfs (user namespace)', false);
    return pretended;
}

//# sourceMappingURL=small-disk.js.map