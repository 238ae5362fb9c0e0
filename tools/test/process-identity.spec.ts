import { spawn } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { commandLine, endProcess, identify, isRunning, isStill } from '../src/process-identity.js';

describe('process identity', () => {
  it('holds while the process lives and ends with it, however it ends', async () => {
    const deaf = spawn(process.execPath, ['-e', "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('on')"]);
    await new Promise((resolve) => deaf.stdout.once('data', resolve));
    const pid = deaf.pid ?? 0;
    const identity = identify(pid);
    expect(identity).toBeDefined();
    if (identity === undefined) return;
    expect(isStill(identity)).toBe(true);
    expect(isStill({ ...identity, born: '1' })).toBe(false);
    expect(commandLine(pid)).toContain('setInterval');
    expect(await endProcess(pid, 'SIGTERM', 300)).toBe(true);
    expect(isRunning(pid)).toBe(false);
    expect(identify(pid)).toBeUndefined();
  });
});
