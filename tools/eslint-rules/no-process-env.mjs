import { isWithin, workspacePath } from './workspace-path.mjs';

const ALLOWED = ['libs/kernel/server/src/config/', 'libs/kernel/testing/', 'tools/', 'tests/'];

const isNamed = (node, name) =>
  (node.type === 'Identifier' && node.name === name) || (node.type === 'Literal' && node.value === name);

/** `process` itself, also as `globalThis.process`. */
const isProcess = (node) =>
  isNamed(node, 'process') || (node.type === 'MemberExpression' && isNamed(node.property, 'process'));

export const noProcessEnv = {
  meta: {
    type: 'problem',
    docs: { description: 'The environment is read and validated in one place.' },
    schema: [],
    messages: {
      env: 'The environment is read only in libs/kernel/server/src/config (and tools, tests): ask for the validated value instead.',
    },
  },
  create(context) {
    if (isWithin(workspacePath(context.filename), ALLOWED)) return {};
    return {
      MemberExpression(node) {
        if (isProcess(node.object) && isNamed(node.property, 'env')) context.report({ node, messageId: 'env' });
      },
      VariableDeclarator(node) {
        if (!node.init || !isProcess(node.init) || node.id.type !== 'ObjectPattern') return;
        for (const property of node.id.properties) {
          if (property.type === 'Property' && isNamed(property.key, 'env')) {
            context.report({ node: property, messageId: 'env' });
          }
        }
      },
      ImportSpecifier(node) {
        if (/^(?:node:)?process$/.test(node.parent.source.value) && isNamed(node.imported, 'env')) {
          context.report({ node, messageId: 'env' });
        }
      },
    };
  },
};
