import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORKSPACE_ROOT } from './workspace-path.mjs';

/**
 * The contexts by tier. A context imports only lower tiers; the same tier never imports the same tier; what must go up
 * travels as an event. A new context gets its line here, and the same number in the tags of its package.json.
 */
export const TIERS = {
  tenancy: 1,
  calendar: 2,
  access: 2,
  facts: 3,
  catalogue: 3,
  channels: 3,
  board: 3,
  prompts: 4,
  establishment: 4,
  pilots: 5,
  evidence: 6,
  assessment: 7,
  exchange: 7,
  inquiry: 7,
  verification: 8,
  findings: 9,
  rectification: 10,
  dispatch: 10,
  results: 11,
  insights: 12,
};

const TYPES = ['kernel', 'testing', 'context', 'migrations', 'app', 'tools', 'tests'];
const PLATFORMS = ['node', 'web', 'any'];
const tagged = (dimension, values) => values.map((value) => `${dimension}:${value}`);

/** One constraint a context: its own scope, the kernel and every context of a lower tier. */
function scopeConstraints() {
  return Object.entries(TIERS).map(([scope, tier]) => ({
    sourceTag: `scope:${scope}`,
    onlyDependOnLibsWithTags: [
      'scope:kernel',
      `scope:${scope}`,
      ...tagged('scope', Object.keys(TIERS).filter((other) => TIERS[other] < tier)),
    ],
  }));
}

/** What `@nx/enforce-module-boundaries` holds, dimension by dimension; a dependency must pass in all of them. */
export const depConstraints = [
  ...scopeConstraints(),
  { sourceTag: 'type:kernel', onlyDependOnLibsWithTags: ['type:kernel', 'type:testing'] },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:kernel', 'type:testing', 'type:migrations'] },
  { sourceTag: 'type:context', onlyDependOnLibsWithTags: ['type:kernel', 'type:testing', 'type:context'] },
  { sourceTag: 'type:migrations', onlyDependOnLibsWithTags: ['type:kernel', 'type:testing', 'type:context'] },
  { sourceTag: 'type:app', onlyDependOnLibsWithTags: tagged('type', ['kernel', 'context', 'migrations', 'testing']) },
  { sourceTag: 'type:tools', onlyDependOnLibsWithTags: tagged('type', TYPES.filter((type) => type !== 'tests')) },
  { sourceTag: 'type:tests', onlyDependOnLibsWithTags: tagged('type', TYPES) },
  { sourceTag: 'platform:web', onlyDependOnLibsWithTags: ['platform:web', 'platform:any'] },
  { sourceTag: 'platform:node', onlyDependOnLibsWithTags: ['platform:node', 'platform:any'] },
  { sourceTag: 'platform:any', onlyDependOnLibsWithTags: ['platform:any'] },
];

/** Sentences about one project's tags; empty when each dimension is given once and agrees with the table and the folder. */
export function tagFaults(folder, tags) {
  const faults = [];
  const one = (dimension, allowed) => {
    const values = tags.filter((tag) => tag.startsWith(`${dimension}:`)).map((tag) => tag.slice(dimension.length + 1));
    if (values.length !== 1) faults.push(`${folder}: exactly one tag "${dimension}:…" is needed, found ${values.length}.`);
    else if (allowed && !allowed.includes(values[0])) faults.push(`${folder}: "${dimension}:${values[0]}" is unknown.`);
    return values[0];
  };
  const type = one('type', TYPES);
  const scope = one('scope');
  const tier = one('tier');
  one('platform', PLATFORMS);
  const context = /^libs\/([^/]+)\//.exec(folder)?.[1];
  if (context === undefined) return faults;
  if (scope !== context) faults.push(`${folder}: its scope is "${scope}", its folder says "${context}".`);
  const expected = context === 'kernel' ? 0 : TIERS[context];
  if (expected === undefined) faults.push(`${folder}: "${context}" has no tier in tools/eslint-rules/tiers.mjs.`);
  else if (tier !== String(expected)) faults.push(`${folder}: its tier is ${tier}, the table says ${expected}.`);
  if ((type === 'context') !== (context !== 'kernel')) faults.push(`${folder}: "type:${type}" does not fit its folder.`);
  return faults;
}

/** Reads the tags of every workspace project. A project without tags would slip past the boundaries, so lint refuses to start. */
export function assertTags() {
  const manifests = globSync('{apps/*,libs/*/*,tools,migrations,tests}/package.json', { cwd: WORKSPACE_ROOT });
  const faults = manifests.flatMap((manifest) => {
    const { nx } = JSON.parse(readFileSync(join(WORKSPACE_ROOT, manifest), 'utf8'));
    return tagFaults(manifest.split('\\').join('/').replace(/\/package\.json$/, ''), nx?.tags ?? []);
  });
  if (faults.length > 0) throw new Error(`The tags of the projects do not agree:\n${faults.join('\n')}`);
}
