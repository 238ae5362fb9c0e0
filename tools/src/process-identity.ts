import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './fault.js';

/** A process that can be told from a later one with the same id. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Start of the process as the system counts it. */
  readonly born: string;
}

const POLL_MS = 50;

function linuxStat(pid: number): { state: string; born: string; threads: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold blanks and brackets itself: fields are counted from the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', born: fields[19] ?? '', threads: Number(fields[17] ?? 1) };
  } catch {
    return undefined;
  }
}

function ps(pid: number, column: string): string | undefined {
  const answer = spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}

/**
 * Is there such a process? A zombie, which a container without init keeps for ever, is none; but one whose main thread is
 * dead while others live still holds its ports.
 */
export function isRunning(pid: number): boolean {
  if (process.platform === 'linux') {
    const stat = linuxStat(pid);
    return stat !== undefined && (stat.threads > 1 || (stat.state !== 'Z' && stat.state !== 'X'));
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** The identity of a running process; undefined when there is none. */
export function identify(pid: number): ProcessIdentity | undefined {
  if (!isRunning(pid)) return undefined;
  const born = process.platform === 'linux' ? linuxStat(pid)?.born : ps(pid, 'lstart');
  return born === undefined ? undefined : { pid, born };
}

/** Is it still this very process, not another that was given its id? */
export function isStill(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.born === identity.born;
}

/** Program and arguments of a running process, joined by blanks; empty when unknown. */
export function commandLine(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command') ?? '';
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
  } catch {
    return '';
  }
}

/** Waits until the process is gone; false when it is still there after `ms` milliseconds. */
export async function waitForEnd(pid: number, ms: number): Promise<boolean> {
  for (let waited = 0; isRunning(pid); waited += POLL_MS) {
    if (waited >= ms) return false;
    await pause(POLL_MS);
  }
  return true;
}

/** Asks with `signal`, waits, and after `graceMs` milliseconds kills. False when the process outlives even that. */
export async function endProcess(pid: number, signal: NodeJS.Signals, graceMs: number): Promise<boolean> {
  try {
    process.kill(pid, signal);
  } catch {
    return !isRunning(pid);
  }
  if (await waitForEnd(pid, graceMs)) return true;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    return !isRunning(pid);
  }
  return waitForEnd(pid, 5000);
}
