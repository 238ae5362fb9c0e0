import { checkRule } from './rule-tester.js';

const useCase = 'libs/access/server/src/use-cases/sign-in.ts';
const repository = 'libs/access/server/src/data/seats.repository.ts';
const migration = 'migrations/src/20270105093000-seats.ts';

checkRule('clock-port', [
  { name: 'the clock port itself', path: 'libs/kernel/core/src/clock.ts', code: 'const a = new Date(); Date.now();' },
  { name: 'tools measure', path: 'tools/src/doctor.ts', code: 'Date.now();' },
  { name: 'tests measure', path: 'tests/bench/a.ts', code: 'new Date();' },
  { name: 'a date from data', path: useCase, code: "new Date('2022-06-30'); new Date(0); Date.UTC(2022, 0); Date.parse('x');" },
  { name: 'new Date()', path: useCase, code: 'new Date();', red: ['clock'] },
  { name: 'new Date without brackets', path: useCase, code: 'const a = new Date;', red: ['clock'] },
  { name: 'Date()', path: useCase, code: 'Date();', red: ['clock'] },
  { name: 'Date.now()', path: 'libs/kernel/server/src/db/unit-of-work.ts', code: 'Date.now();', red: ['clock'] },
  { name: 'globalThis', path: useCase, code: 'globalThis.Date.now();', red: ['clock'] },
]);

checkRule('sql-clock', [
  { name: 'an instant as parameter', path: repository, code: 'const q = `update seat set ended_at = $1`;' },
  { name: 'a word that only contains it', path: repository, code: "const q = 'select known_on, current_date_note from a';" },
  { name: 'outside of SQL', path: useCase, code: "const q = 'now()';" },
  { name: 'a spec that plants it', path: 'libs/kernel/server/src/db/catalogue.spec.ts', code: "const q = 'now()';" },
  { name: 'now() in a repository', path: repository, code: "const q = 'select now()';", red: ['clock'] },
  { name: 'NOW ( ) in a template', path: repository, code: 'const q = `where a < NOW ( ) and b = ${1}`;', red: ['clock'] },
  { name: 'current_date in the kernel', path: 'libs/kernel/server/src/db/a.ts', code: "const q = 'current_date';", red: ['clock'] },
  { name: 'CURRENT_TIMESTAMP', path: migration, code: "const q = 'DEFAULT CURRENT_TIMESTAMP';", red: ['clock'] },
  { name: 'DEFAULT now()', path: migration, code: 'const q = `ALTER TABLE a ADD b timestamptz DEFAULT now()`;', red: ['clock'] },
  { name: 'clock_timestamp()', path: migration, code: "const q = 'clock_timestamp()';", red: ['clock'] },
  { name: "'now'::timestamptz", path: migration, code: `const q = "'now'::timestamptz";`, red: ['clock'] },
]);

checkRule('no-process-env', [
  { name: 'the config folder', path: 'libs/kernel/server/src/config/env.ts', code: 'const a = process.env;' },
  { name: 'tools', path: 'tools/src/up.ts', code: 'const a = process.env.PORT;' },
  { name: 'another part of process', path: useCase, code: 'process.exitCode = 1;' },
  { name: 'process.env', path: useCase, code: 'const a = process.env.PORT;', red: ['env'] },
  { name: 'by brackets', path: useCase, code: "const a = process['env'];", red: ['env'] },
  { name: 'of globalThis', path: useCase, code: 'const a = globalThis.process.env;', red: ['env'] },
  { name: 'by destructuring', path: useCase, code: 'const { env } = process;', red: ['env'] },
  { name: 'by import', path: 'apps/api/src/main.ts', code: "import { env as e } from 'node:process';", red: ['env'] },
]);
