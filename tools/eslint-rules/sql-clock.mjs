import { contextPlace, isTestFile, isWithin, workspacePath } from './workspace-path.mjs';

/** Every spelling by which PostgreSQL reads its own clock. */
const DATABASE_CLOCK =
  /\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(\s*\)|\bcurrent_(?:date|time|timestamp)\b|\blocaltime(?:stamp)?\b|'(?:now|today|tomorrow|yesterday)'\s*::/i;

export const sqlClock = {
  meta: {
    type: 'problem',
    docs: { description: 'SQL receives the instant as a parameter; a default of now() would escape the clock port.' },
    schema: [],
    messages: { clock: '"{{found}}" reads the database clock: pass the instant of the clock port as a parameter.' },
  },
  create(context) {
    const path = workspacePath(context.filename);
    const holdsSql =
      contextPlace(path)?.layer === 'data' || isWithin(path, ['libs/kernel/server/src/', 'migrations/']);
    if (!holdsSql || isTestFile(path)) return {};
    const check = (text, node) => {
      const found = DATABASE_CLOCK.exec(text);
      if (found) context.report({ node, messageId: 'clock', data: { found: found[0] } });
    };
    return {
      Literal(node) {
        if (typeof node.value === 'string') check(node.value, node);
      },
      TemplateElement: (node) => check(node.value.cooked ?? node.value.raw, node),
    };
  },
};
