import { importVisitor, isPackage } from './import-visitor.mjs';
import { contextPlace, isTestFile, isWithin, workspacePath } from './workspace-path.mjs';

const inData = (path) => contextPlace(path)?.layer === 'data';

/** Packages that have one home. `allowed` decides by the path of the importing file. */
const BANS = [
  {
    packages: ['typeorm', '@nestjs/typeorm'],
    home: 'data/, libs/kernel/server, migrations',
    allowed: (path) => inData(path) || isWithin(path, ['libs/kernel/server/', 'migrations/']),
  },
  {
    packages: ['pg', 'pg-pool', 'pg-native'],
    home: 'libs/kernel/server, libs/kernel/testing, migrations, tools, tests',
    allowed: (path) =>
      isWithin(path, ['libs/kernel/server/', 'libs/kernel/testing/', 'migrations/', 'tools/', 'tests/']),
  },
  {
    packages: ['grammy', '@grammyjs/'],
    home: 'libs/channels, apps/bot',
    allowed: (path) => isWithin(path, ['libs/channels/', 'apps/bot/']),
  },
  {
    packages: ['bullmq', '@nestjs/bullmq'],
    home: 'libs/kernel/server',
    allowed: (path) => isWithin(path, ['libs/kernel/server/']),
  },
  {
    packages: ['@wudan/kernel-testing'],
    home: 'specs, factories, test/ folders, tests, tools',
    allowed: (path) => isTestFile(path) || isWithin(path, ['tools/', 'libs/kernel/testing/']),
  },
];

/** Parts of TypeORM that let the database make ids or read its own clock; both come from the application. */
const SELF_MADE_COLUMNS = ['CreateDateColumn', 'UpdateDateColumn', 'DeleteDateColumn', 'PrimaryGeneratedColumn'];

export const pathBans = {
  meta: {
    type: 'problem',
    docs: { description: 'A technology with one home is imported only there.' },
    schema: [],
    messages: {
      banned: '"{{source}}" may be imported only in {{home}}.',
      selfMade: '{{name}} lets the database choose an id or an instant: both are parameters from the application.',
    },
  },
  create(context) {
    const path = workspacePath(context.filename);
    const visitor = importVisitor((source, node) => {
      for (const ban of BANS) {
        if (ban.packages.some((name) => isPackage(source, name)) && !ban.allowed(path)) {
          context.report({ node, messageId: 'banned', data: { source, home: ban.home } });
        }
      }
    });
    return {
      ...visitor,
      ImportSpecifier(node) {
        const name = node.imported.name ?? node.imported.value;
        if (node.parent.source.value === 'typeorm' && SELF_MADE_COLUMNS.includes(name)) {
          context.report({ node, messageId: 'selfMade', data: { name } });
        }
      },
    };
  },
};
