import { checkRule } from './rule-tester.js';

const path = 'libs/access/server/src/graphql/seats.resolver.ts';
const method = (decorators: string) => `class SeatsResolver { ${decorators} seats() { return []; } }`;

checkRule('guarded-operations', [
  { name: '@Can', path, code: method("@Query(() => [Seat]) @Can('read', 'Seat')") },
  { name: '@OpenTo', path, code: method("@OpenTo('登录前可见') @Query(() => Entry)") },
  { name: 'a field needs none', path, code: method('@ResolveField(() => [Seat])') },
  { name: 'a plain method', path, code: method('') },
  { name: 'a query', path, code: method('@Query(() => [Seat])'), red: ['unguarded'] },
  { name: 'a mutation without brackets', path, code: method('@Mutation'), red: ['unguarded'] },
  { name: 'a subscription', path, code: method('@Subscription(() => Seat, {})'), red: ['unguarded'] },
  { name: 'by namespace', path, code: method('@graphql.Query(() => [Seat])'), red: ['unguarded'] },
  { name: 'another decorator is no guard', path, code: method('@Query(() => Seat) @Cost(5)'), red: ['unguarded'] },
  { name: 'both', path, code: method("@Query(() => Seat) @Can('read', 'Seat') @OpenTo('x')"), red: ['both'] },
]);

const authz = 'libs/kernel/server/src/authz/authorize.ts';
checkRule('casl-subject', [
  { name: 'subject in authz', path: authz, code: "import { subject } from '@casl/ability';" },
  { name: 'another name', path, code: "import { createMongoAbility } from '@casl/ability';" },
  { name: 'subject of another package', path, code: "import { subject } from './mail.js';" },
  { name: 'subject', path, code: "import { subject } from '@casl/ability';", red: ['subject'] },
  { name: 'subject renamed', path, code: "import { subject as s } from '@casl/ability';", red: ['subject'] },
  { name: 'subject passed on', path, code: "export { subject } from '@casl/ability';", red: ['subject'] },
  { name: 'a namespace', path, code: "import * as casl from '@casl/ability';", red: ['namespace'] },
  { name: 'all passed on', path: authz, code: "export * from '@casl/ability';", red: ['namespace'] },
  { name: 'lazily', path, code: "const casl = await import('@casl/ability');", red: ['namespace'] },
  { name: 'rulesToFields even in authz', path: authz, code: "import { rulesToFields } from '@casl/ability/extra';", red: ['polluting'] },
]);

checkRule('reasoned-disable', [
  { name: 'with a reason', path, code: '// eslint-disable-next-line eqeqeq -- the driver returns both\nx();' },
  { name: 'an ordinary comment', path, code: '// the driver returns both\nx();' },
  { name: 'without a reason', path, code: '// eslint-disable-next-line eqeqeq\nx();', red: ['reason'] },
  { name: 'a whole file', path, code: '/* eslint-disable */\nx();', red: ['name', 'reason'] },
]);
