import { spawnSync } from 'node:child_process';
import { plantFile, type ProgramOptions } from './program.js';

/** How a folder with a small or read-only disk under it can be had on this machine. */
export interface DiskTrick {
  /** For the line of the check. */
  readonly how: string;
  /** A real file system is mounted: what is written there can run into its end. */
  readonly real: boolean;
  /** Files there may be given to another account. */
  readonly accounts: boolean;
  /** The same program with a disk of `size` under `folder`. `beside` is a shell command that runs along with it. */
  apply(program: Pick<ProgramOptions, 'args' | 'env'>, folder: string, mountOptions: string, beside?: string): ProgramOptions;
}

const isRoot = process.getuid?.() === 0;

/** Mounts inside a private mount namespace: it vanishes with the program, however that ends. */
function namespaced(flags: readonly string[], how: string, accounts: boolean): DiskTrick {
  return {
    how,
    real: true,
    accounts,
    apply: ({ args, env }, folder, mountOptions, beside) => {
      const script = 'mount -t tmpfs -o "$WUDAN_MOUNT" tmpfs "$WUDAN_FOLDER" || exit 99\n' + (beside === undefined ? 'exec "$@"' : `( ${beside} ) &\n"$@"\ncode=$?; kill $! 2>/dev/null; exit $code`);
      return {
        file: 'unshare',
        args: [...flags, '/bin/sh', '-c', script, 'sh', process.execPath, ...args],
        env: { ...env, WUDAN_MOUNT: mountOptions, WUDAN_FOLDER: folder },
      };
    },
  };
}

/** Where nothing may be mounted, Node's own answer about free blocks is replaced; the message is then checked, not the disk. */
const pretended: DiskTrick = {
  how: 'mount 不可用，改以替换 statfs 的回答代替 (no mount allowed here: statfs answers 20 MB instead)',
  real: false,
  accounts: false,
  apply: ({ args, env }) => ({ args, env, preload: [plantFile('small-disk-told')] }),
};

function works(flags: readonly string[]): boolean {
  const answer = spawnSync('unshare', [...flags, '/bin/sh', '-c', 'mount -t tmpfs -o size=1m tmpfs /tmp'], { stdio: 'ignore', timeout: 10_000 });
  return answer.status === 0;
}

/** The best trick that this machine allows: a mount of one's own as root, one in a user namespace, or none. */
export function diskTrick(): DiskTrick {
  const asRoot = ['--mount', '--propagation', 'private'];
  if (isRoot && works(asRoot)) return namespaced(asRoot, 'tmpfs (mount namespace, root)', true);
  const asUser = ['--user', '--map-root-user', '--mount', '--propagation', 'private'];
  if (works(asUser)) return namespaced(asUser, 'tmpfs (user namespace)', false);
  return pretended;
}
