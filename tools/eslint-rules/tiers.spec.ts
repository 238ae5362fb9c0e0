import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { tagFaults } from './tiers.mjs';

describe('the tags of a project', () => {
  it.each([
    ['a context', 'libs/access/server', ['type:context', 'scope:access', 'tier:2', 'platform:node'], 0],
    ['the kernel', 'libs/kernel/core', ['type:kernel', 'scope:kernel', 'tier:0', 'platform:any'], 0],
    ['an app', 'apps/api', ['type:app', 'scope:api', 'tier:99', 'platform:node'], 0],
    ['no tags', 'apps/api', [], 4],
    ['a wrong tier', 'libs/access/server', ['type:context', 'scope:access', 'tier:1', 'platform:node'], 1],
    ['a borrowed scope', 'libs/access/server', ['type:context', 'scope:tenancy', 'tier:2', 'platform:node'], 1],
    ['an unknown context', 'libs/gossip/server', ['type:context', 'scope:gossip', 'tier:2', 'platform:node'], 1],
    ['a context that says it is the kernel', 'libs/access/server', ['type:kernel', 'scope:access', 'tier:2', 'platform:node'], 1],
    ['two tiers', 'libs/access/server', ['type:context', 'scope:access', 'tier:2', 'tier:9', 'platform:node'], 1],
    ['an unknown platform', 'apps/api', ['type:app', 'scope:api', 'tier:99', 'platform:phone'], 1],
  ])('%s', (_name, folder, tags, faults) => {
    expect(tagFaults(folder, tags)).toHaveLength(faults);
  });
});

describe('the finished lint', () => {
  // In a process of its own: Nx reads the project graph with a native module that does not live inside Jest's sandbox.
  it('refuses every planted fault and passes the allowed neighbours', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'planted-faults.mjs')]);
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({ ok: true });
  });
});
