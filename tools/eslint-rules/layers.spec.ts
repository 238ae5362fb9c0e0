import { checkRule } from './rule-tester.js';

const src = 'libs/tenancy/server/src';
const from = (layer: string, file: string) => `${src}/${layer}/${file}`;
const uses = (source: string) => `import { thing } from '${source}';`;

checkRule('layers', [
  { name: 'data uses domain', path: from('data', 'units.repository.ts'), code: uses('../domain/unit.rules.js') },
  { name: 'a use-case uses data', path: from('use-cases', 'create-unit.ts'), code: uses('../data/units.repository.js') },
  { name: 'a use-case uses policy', path: from('use-cases', 'create-unit.ts'), code: uses('../policy/units.policy.js') },
  { name: 'a resolver uses a use-case', path: from('graphql', 'units.resolver.ts'), code: uses('../use-cases/create-unit.js') },
  { name: 'a use-case posts an event', path: from('use-cases', 'create-unit.ts'), code: uses('../events/unit-created.js') },
  { name: 'a job handles what events/ defines', path: from('jobs', 'remind.job.ts'), code: uses('../events/remind.js') },
  { name: 'a job uses a use-case', path: from('jobs', 'remind.job.ts'), code: uses('../use-cases/create-unit.js') },
  { name: 'domain uses kernel-core', path: from('domain', 'unit.rules.ts'), code: uses('@wudan/kernel-core') },
  { name: 'domain uses domain', path: from('domain', 'unit.rules.ts'), code: uses('./unit.errors.js') },
  { name: 'the module file wires data', path: `${src}/tenancy.module.ts`, code: uses('./data/units.repository.js') },
  { name: 'the index shows a use-case', path: `${src}/index.ts`, code: "export { a } from './use-cases/create-unit.js';" },
  { name: 'a spec looks everywhere', path: from('domain', 'unit.rules.spec.ts'), code: uses('../data/units.repository.js') },
  { name: 'the kernel has its own folders', path: 'libs/kernel/server/src/db/unit-of-work.ts', code: uses('../audit/x.js') },
  { name: 'domain uses data', path: from('domain', 'unit.rules.ts'), code: uses('../data/unit.entity.js'), red: ['direction'] },
  { name: 'domain uses another package', path: from('domain', 'unit.rules.ts'), code: uses('zod'), red: ['pureDomain'] },
  { name: 'domain uses node', path: from('domain', 'unit.rules.ts'), code: uses('node:fs'), red: ['pureDomain'] },
  { name: 'domain uses kernel-server', path: from('domain', 'unit.rules.ts'), code: uses('@wudan/kernel-server'), red: ['pureDomain'] },
  { name: 'policy uses data', path: from('policy', 'units.policy.ts'), code: uses('../data/unit.entity.js'), red: ['direction'] },
  { name: 'data uses a use-case', path: from('data', 'units.repository.ts'), code: uses('../use-cases/a.js'), red: ['direction'] },
  { name: 'a resolver uses data', path: from('graphql', 'units.resolver.ts'), code: uses('../data/a.js'), red: ['direction'] },
  { name: 'a resolver re-exports data', path: from('graphql', 'units.resolver.ts'), code: "export * from '../data/a.js';", red: ['direction'] },
  { name: 'chat imports data lazily', path: from('chat', 'a.conversation.ts'), code: "await import('../data/a.js');", red: ['direction'] },
  { name: 'a type import counts', path: from('graphql', 'unit.type.ts'), code: "type A = import('../data/a.js').A;", red: ['direction'] },
  { name: 'a job uses data', path: from('jobs', 'a.job.ts'), code: uses('../data/a.js'), red: ['direction'] },
  { name: 'a use-case uses a job', path: from('use-cases', 'a.ts'), code: uses('../jobs/remind.job.js'), red: ['direction'] },
  { name: 'an event uses a use-case', path: from('events', 'a.ts'), code: uses('../use-cases/a.js'), red: ['direction'] },
  { name: 'a use-case uses graphql', path: from('use-cases', 'a.ts'), code: uses('../graphql/a.input.js'), red: ['direction'] },
  { name: 'a use-case uses the module', path: from('use-cases', 'a.ts'), code: uses('../tenancy.module.js'), red: ['outward'] },
  { name: 'a folder nobody knows', path: from('services', 'a.ts'), code: uses('./b.js'), red: ['unknownLayer'] },
]);
