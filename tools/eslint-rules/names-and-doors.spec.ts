import { checkRule } from './rule-tester.js';

const src = 'libs/tenancy/server/src';
const named = (name: string, path: string, ...red: string[]) =>
  red.length > 0 ? { name: `${path}: ${name}`, path, code: '', red } : { name: `${path}: ${name}`, path, code: '' };

checkRule('file-names', [
  named('an entity', `${src}/data/office.entity.ts`),
  named('a read model', `${src}/data/office-tree.read-model.ts`),
  named('a use-case', `${src}/use-cases/create-office.ts`),
  named('its spec', `${src}/use-cases/create-office.spec.ts`),
  named('a rule with its spec', `${src}/domain/social-credit-code.rules.spec.ts`),
  named('a value without suffix', `${src}/domain/region-code.ts`),
  named('a page', 'libs/tenancy/console/src/office-tree.page.tsx'),
  named('queries of a page', 'libs/tenancy/console/src/offices.graphql.ts'),
  named('a factory', 'libs/tenancy/server/test/offices.factory.ts'),
  named('an e2e spec', 'libs/tenancy/server/test/offices.e2e-spec.ts'),
  named('a migration', 'migrations/src/20270105093000-findings-add-due-date.ts'),
  named('a decorator of the kernel', 'libs/kernel/server/src/authz/can.decorator.ts'),
  named('a middleware of an app', 'apps/bot/src/resolve-seat.middleware.ts'),
  named('a configuration file', 'apps/console/vite.config.ts'),
  named('declarations', 'tools/eslint-rules/index.d.mts'),
  named('a banned word', `${src}/domain/date-util.ts`, 'word'),
  named('a banned folder', `${src}/domain/helpers/region-code.ts`, 'word'),
  named('a version', `${src}/domain/region-code-v2.ts`, 'word'),
  named('a manager', `${src}/use-cases/office-manager.ts`, 'word'),
  named('camel case', `${src}/domain/regionCode.ts`, 'kebab'),
  named('an unknown suffix', `${src}/domain/office.service.ts`, 'suffix', 'folder'),
  named('a use-case with a suffix', `${src}/use-cases/create-office.rules.ts`, 'folder'),
  named('an entity outside data', `${src}/graphql/office.entity.ts`, 'folder'),
  named('no suffix in data', `${src}/data/offices.ts`, 'folder'),
  named('a middleware in a context', `${src}/graphql/seat.middleware.ts`, 'suffix', 'folder'),
  named('two suffixes', `libs/tenancy/console/src/office.page.type.tsx`, 'twoSuffixes'),
]);

const door = `${src}/index.ts`;
checkRule('context-door', [
  { name: 'by the door', path: door, code: "import { a } from '@wudan/calendar-server';" },
  { name: 'the module is shown', path: door, code: "export { TenancyModule } from './tenancy.module.js';" },
  { name: 'a read model is shown', path: door, code: "export type { UnitRef } from './data/units.read-model.js';" },
  { name: 'an entity used inside', path: `${src}/data/offices.repository.ts`, code: "import { a } from './office.entity.js';" },
  { name: 'behind the door', path: door, code: "import { a } from '@wudan/calendar-server/src/x.js';", red: ['deep'] },
  { name: 'behind the door of the kernel', path: `${src}/data/a.entity.ts`, code: "export * from '@wudan/kernel-core/id.js';", red: ['deep'] },
  { name: 'an entity is shown', path: door, code: "export { Office } from './data/office.entity.js';", red: ['shown'] },
  { name: 'a repository is shown', path: door, code: "export * from './data/offices.repository.js';", red: ['shown'] },
]);
