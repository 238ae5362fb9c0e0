import { lintText } from './lint-text.mjs';

const BOUNDARIES = '@nx/enforce-module-boundaries';

/**
 * Faults that the finished lint must refuse, each at a place where someone could really plant it. `rule: null` marks
 * the neighbour that must pass, so that a rule which refuses everything is caught too.
 */
export const PLANTED_FAULTS = [
  {
    name: 'tier: tenancy (1) imports access (2)',
    path: 'libs/tenancy/server/src/use-cases/create-office.ts',
    code: "import { thing } from '@wudan/access-server';\nexport const createOffice = () => thing;\n",
    rule: BOUNDARIES,
  },
  {
    name: 'tier: calendar (2) imports access (2), the same tier',
    path: 'libs/calendar/server/src/use-cases/publish-calendar.ts',
    code: "import { thing } from '@wudan/access-server';\nexport const publishCalendar = () => thing;\n",
    rule: BOUNDARIES,
  },
  {
    name: 'tier: access (2) imports tenancy (1), allowed',
    path: 'libs/access/server/src/use-cases/invite-seat.ts',
    code: "import { thing } from '@wudan/tenancy-server';\nexport const inviteSeat = () => thing;\n",
    rule: null,
  },
  {
    name: 'tier: the kernel imports a context',
    path: 'libs/kernel/server/src/db/unit-of-work.ts',
    code: "import { thing } from '@wudan/tenancy-server';\nexport const unitOfWork = thing;\n",
    rule: BOUNDARIES,
  },
  {
    name: 'platform: a console page imports a server',
    path: 'libs/tenancy/console/src/office-tree.page.tsx',
    code: "import { thing } from '@wudan/tenancy-server';\nexport const OfficeTreePage = () => thing;\n",
    rule: BOUNDARIES,
  },
  {
    name: 'type: a context imports an app',
    path: 'libs/board/server/src/use-cases/show-board.ts',
    code: "import { thing } from '@wudan/api';\nexport const showBoard = () => thing;\n",
    rule: BOUNDARIES,
  },
  {
    name: 'door: a relative path into another project',
    path: 'libs/access/server/src/use-cases/end-seat.ts',
    code: "import { thing } from '../../../../tenancy/server/src/index.js';\nexport const endSeat = () => thing;\n",
    rule: BOUNDARIES,
  },
  {
    name: 'door: a path behind the index of another context',
    path: 'libs/access/server/src/use-cases/grant-seat.ts',
    code: "import { thing } from '@wudan/tenancy-server/data/office.entity.js';\nexport const grantSeat = () => thing;\n",
    rule: 'wudan/context-door',
  },
  {
    name: 'layer: a resolver reaches data/',
    path: 'libs/tenancy/server/src/graphql/offices.resolver.ts',
    code: "import { thing } from '../data/offices.repository.js';\nexport class OfficesResolver { readonly thing = thing; }\n",
    rule: 'wudan/layers',
  },
  {
    name: 'home: typeorm in a use-case',
    path: 'libs/tenancy/server/src/use-cases/move-office.ts',
    code: "import { DataSource } from 'typeorm';\nexport const moveOffice = (source: DataSource) => source;\n",
    rule: 'wudan/path-bans',
  },
  {
    name: 'clock: new Date() in a use-case',
    path: 'libs/tenancy/server/src/use-cases/retire-unit.ts',
    code: 'export const retireUnit = () => new Date();\n',
    rule: 'wudan/clock-port',
  },
  {
    name: 'clock: DEFAULT now() in a migration',
    path: 'migrations/src/20270105093000-findings-add-due-date.ts',
    code: "export const up = 'ALTER TABLE findings.finding ADD due_at timestamptz DEFAULT now()';\n",
    rule: 'wudan/sql-clock',
  },
  {
    name: 'environment: process.env in a use-case',
    path: 'libs/access/server/src/use-cases/sign-in.ts',
    code: 'export const signIn = () => process.env.DATABASE_URL;\n',
    rule: 'wudan/no-process-env',
  },
  {
    name: 'guard: a query without @Can',
    path: 'libs/board/server/src/graphql/board.resolver.ts',
    code: "import { Query } from '@nestjs/graphql';\nexport class BoardResolver { @Query(() => [String]) board() { return []; } }\n",
    rule: 'wudan/guarded-operations',
  },
  {
    name: 'authorization: subject() outside authz',
    path: 'libs/board/server/src/policy/board.policy.ts',
    code: "import { subject } from '@casl/ability';\nexport const boardPolicy = subject;\n",
    rule: 'wudan/casl-subject',
  },
  {
    name: 'name: a file called helper',
    path: 'libs/board/server/src/domain/date-helper.ts',
    code: 'export const x = 1;\n',
    rule: 'wudan/file-names',
  },
  {
    name: 'default export',
    path: 'libs/board/server/src/domain/board-light.rules.ts',
    code: 'export default 1;\n',
    rule: 'no-restricted-exports',
  },
  {
    name: 'any',
    path: 'libs/board/server/src/domain/board-row.rules.ts',
    code: 'export const boardRow = (row: any) => row;\n',
    rule: '@typescript-eslint/no-explicit-any',
  },
  {
    name: 'a skipped test',
    path: 'libs/board/server/src/domain/board-light.rules.spec.ts',
    // Written in two halves: a search of the tree for skipped tests must not stop here.
    code: `import { it } from '@jest/globals';\nit.${'skip'}('later', () => undefined);\n`,
    rule: 'no-restricted-syntax',
  },
  {
    name: 'a rule switched off without a reason',
    path: 'libs/board/server/src/domain/board-stage.rules.ts',
    code: '// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport const boardStage = (row: any) => row;\n',
    rule: 'wudan/reasoned-disable',
  },
  {
    name: 'every rule switched off at once',
    path: 'libs/board/server/src/domain/board-percent.rules.ts',
    code: '/* eslint-disable */\nexport const boardPercent = (row: any) => row;\n',
    rule: 'wudan/reasoned-disable',
  },
  {
    name: 'more than 400 lines',
    path: 'libs/board/server/src/domain/long-list.rules.ts',
    code: Array.from({ length: 401 }, (_, line) => `export const line${line} = ${line};\n`).join(''),
    rule: 'max-lines',
  },
];

/** Plants each fault in turn. `caught` is true when lint named the expected rule, or nothing at all for an allowed neighbour. */
export async function plantFaults() {
  const results = [];
  for (const { name, path, code, rule } of PLANTED_FAULTS) {
    const found = (await lintText(code, path)).filter((message) => message.severity === 2).map((message) => message.rule);
    results.push({ name, rule, found, caught: rule === null ? found.length === 0 : found.includes(rule) });
  }
  return results;
}

if (import.meta.filename === process.argv[1]) {
  const results = await plantFaults();
  for (const { name, caught, found } of results) {
    process.stdout.write(`${caught ? 'ok  ' : 'FAIL'} ${name}  [${found.join(', ') || 'nothing'}]\n`);
  }
  const caught = results.filter((result) => result.caught).length;
  process.stdout.write(`${JSON.stringify({ planted: results.length, caught, ok: caught === results.length })}\n`);
  process.exitCode = caught === results.length ? 0 : 1;
}
