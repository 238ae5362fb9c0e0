import { setTimeout as sleep } from 'node:timers/promises';
import { ERRORS, type Lock, type Locker, type RequestRelease } from '@tus/server';
import type { StagingFolderAdapter } from './staging-folder.adapter.js';

const WAIT_MS = 10_000;
const STEP_MS = 50;

/** One writer an upload among all processes. Who comes later asks the writer of this process to let go: its connection may be long dead. */
export class UploadLocker implements Locker {
  readonly #release = new Map<string, RequestRelease>();

  constructor(private readonly staging: StagingFolderAdapter) {}

  newLock(id: string): Lock {
    let held: Awaited<ReturnType<StagingFolderAdapter['lease']>> = null;
    return {
      lock: async (signal, letGo) => {
        for (const until = performance.now() + WAIT_MS; !signal.aborted && performance.now() < until; await sleep(STEP_MS)) {
          held = await this.staging.lease(id);
          if (held) {
            this.#release.set(id, letGo);
            return;
          }
          await this.#release.get(id)?.();
        }
        throw ERRORS.ERR_LOCK_TIMEOUT;
      },
      unlock: async () => {
        this.#release.delete(id);
        await held?.release();
        held = null;
      },
    };
  }
}
