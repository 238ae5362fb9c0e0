import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { commandLine, endProcess, identify, isStill, type ProcessIdentity } from './process-identity.js';

/** What a running `npm start` leaves in `.wudan/run.json`, for the next one to find it or what it left behind. */
export interface RunRecord {
  readonly start: ProcessIdentity;
  readonly url: string;
  readonly apps: readonly (ProcessIdentity & { readonly name: string })[];
}

const APP_GRACE_MS = 10_000;

function fileIn(home: string): string {
  return join(home, 'run.json');
}

/** The record on the disk; undefined when there is none or it was cut short. */
export async function readRunRecord(home: string): Promise<RunRecord | undefined> {
  try {
    const record = JSON.parse(await readFile(fileIn(home), 'utf8')) as Partial<RunRecord>;
    return record.start !== undefined && record.url !== undefined && Array.isArray(record.apps) ? (record as RunRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** Is the `npm start` that wrote the record still at work? Its command line is looked at too, should the machine have been restarted since. */
export function isAtWork(record: RunRecord): boolean {
  return record.start.pid !== process.pid && isStill(record.start) && commandLine(record.start.pid).includes('start.js');
}

/** Keeps the record of this process, replaced as a whole so that a reader never sees half of one. */
export async function writeRunRecord(home: string, url: string, apps: readonly { name: string; pid: number }[]): Promise<void> {
  const start = identify(process.pid);
  if (start === undefined) return;
  const known = apps.flatMap(({ name, pid }) => {
    const identity = identify(pid);
    return identity === undefined ? [] : [{ name, ...identity }];
  });
  const record: RunRecord = { start, url, apps: known };
  const partial = `${fileIn(home)}.${process.pid}`;
  await writeFile(partial, `${JSON.stringify(record)}\n`);
  await rename(partial, fileIn(home));
}

export async function removeRunRecord(home: string): Promise<void> {
  await rm(fileIn(home), { force: true });
}

/** Ends the programs that a killed `npm start` left running; answers with the names of those it ended. */
export async function endLeftovers(record: RunRecord): Promise<string[]> {
  const left = record.apps.filter((app) => isStill(app));
  await Promise.all(left.map((app) => endProcess(app.pid, 'SIGTERM', APP_GRACE_MS)));
  return left.map((app) => `${app.name}（进程 ${app.pid}）`);
}
