import { checkRule } from './rule-tester.js';

const uses = (source: string) => `import { thing } from '${source}';`;
const useCase = 'libs/access/server/src/use-cases/sign-in.ts';

checkRule('path-bans', [
  { name: 'typeorm in data', path: 'libs/access/server/src/data/seat.entity.ts', code: uses('typeorm') },
  { name: 'typeorm in the kernel', path: 'libs/kernel/server/src/db/unit-of-work.ts', code: uses('typeorm') },
  { name: 'typeorm in migrations', path: 'migrations/src/data-source.ts', code: uses('typeorm') },
  { name: 'typeorm in a use-case', path: useCase, code: uses('typeorm'), red: ['banned'] },
  { name: 'a path inside typeorm', path: useCase, code: uses('typeorm/driver/x.js'), red: ['banned'] },
  { name: 'the Nest binding', path: 'apps/api/src/api.module.ts', code: uses('@nestjs/typeorm'), red: ['banned'] },
  { name: 'required', path: useCase, code: "const t = require('typeorm');", red: ['banned'] },
  { name: 'a package that only begins alike', path: useCase, code: uses('typeorm-naming') },
  { name: 'pg in a context', path: 'libs/access/server/src/data/seats.repository.ts', code: uses('pg'), red: ['banned'] },
  { name: 'pg in tools', path: 'tools/src/doctor.ts', code: uses('pg') },
  { name: 'grammy in channels', path: 'libs/channels/server/src/jobs/send.job.ts', code: uses('grammy') },
  { name: 'grammy in the bot', path: 'apps/bot/src/bot.setup.ts', code: uses('@grammyjs/runner') },
  { name: 'grammy in a context', path: useCase, code: uses('grammy'), red: ['banned'] },
  { name: 'a grammy plugin in a context', path: useCase, code: uses('@grammyjs/i18n'), red: ['banned'] },
  { name: 'bullmq in the kernel', path: 'libs/kernel/server/src/jobs/job.ts', code: uses('bullmq') },
  { name: 'bullmq in the worker', path: 'apps/worker/src/main.ts', code: uses('bullmq'), red: ['banned'] },
  { name: 'testing in a spec', path: 'libs/access/server/src/use-cases/sign-in.spec.ts', code: uses('@wudan/kernel-testing') },
  { name: 'testing in a factory', path: 'libs/access/server/test/seats.factory.ts', code: uses('@wudan/kernel-testing') },
  { name: 'testing in the product', path: useCase, code: uses('@wudan/kernel-testing'), red: ['banned'] },
  { name: 'a column that reads the clock', path: 'libs/access/server/src/data/seat.entity.ts', code: "import { CreateDateColumn } from 'typeorm';", red: ['selfMade'] },
  { name: 'a column that makes ids', path: 'libs/access/server/src/data/seat.entity.ts', code: "import { PrimaryGeneratedColumn as P } from 'typeorm';", red: ['selfMade'] },
]);
