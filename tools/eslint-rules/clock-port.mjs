import { isWithin, workspacePath } from './workspace-path.mjs';

const ALLOWED = ['libs/kernel/core/src/clock.ts', 'tools/', 'tests/'];

const isDate = (node) =>
  (node.type === 'Identifier' && node.name === 'Date') ||
  (node.type === 'MemberExpression' && node.property.type === 'Identifier' && node.property.name === 'Date');

export const clockPort = {
  meta: {
    type: 'problem',
    docs: { description: 'The instant comes from the clock port, so that the clock can be moved.' },
    schema: [],
    messages: { clock: 'Ask the clock port: ctx.clock.now() (in the kernel an injected Clock), never the machine.' },
  },
  create(context) {
    if (isWithin(workspacePath(context.filename), ALLOWED)) return {};
    return {
      NewExpression(node) {
        if (isDate(node.callee) && node.arguments.length === 0) context.report({ node, messageId: 'clock' });
      },
      CallExpression(node) {
        const { callee } = node;
        const asksNow =
          callee.type === 'MemberExpression' &&
          isDate(callee.object) &&
          callee.property.type === 'Identifier' &&
          callee.property.name === 'now';
        if (asksNow || (callee.type === 'Identifier' && callee.name === 'Date')) {
          context.report({ node, messageId: 'clock' });
        }
      },
    };
  },
};
