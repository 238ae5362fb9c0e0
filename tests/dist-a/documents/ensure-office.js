import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { officeProgram } from '@wudan/kernel-server';
const APT_MS = 15 * 60_000;
const PACKAGE = 'libreoffice-writer-nogui';
/** LibreOffice for the pages that are counted on paper; installed where this user may. False where it cannot be had: numbers are counted then. */ export function ensureOffice(say) {
    if (officeProgram() !== undefined) return true;
    if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
    say(`installing ${PACKAGE} …`);
    const apt = (...args)=>spawnSync('apt-get', [
            '-qq',
            ...args
        ], {
            env: {
                ...process.env,
                DEBIAN_FRONTEND: 'noninteractive'
            },
            stdio: 'ignore',
            timeout: APT_MS
        }).status === 0;
    const install = ()=>apt('install', '-y', '--no-install-recommends', PACKAGE, 'fonts-noto-cjk');
    if (!install() && !(apt('update') && install())) say(`${PACKAGE} could not be installed`);
    return officeProgram() !== undefined;
}

//# sourceMappingURL=ensure-office.js.map