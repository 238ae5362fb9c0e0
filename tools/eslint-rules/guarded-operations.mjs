const OPERATIONS = ['Query', 'Mutation', 'Subscription'];
const GUARDS = ['Can', 'OpenTo'];

function decoratorName(decorator) {
  const { expression } = decorator;
  const callee = expression.type === 'CallExpression' ? expression.callee : expression;
  return callee.type === 'MemberExpression' ? callee.property.name : callee.name;
}

export const guardedOperations = {
  meta: {
    type: 'problem',
    docs: { description: 'Every Query, Mutation and Subscription says who may call it. The boot check is the authority, this is the early word.' },
    schema: [],
    messages: {
      unguarded: '{{operation}} "{{name}}" says not who may call it: add @Can(action, subject) or @OpenTo(reason).',
      both: '"{{name}}" carries both @Can and @OpenTo: decide.',
    },
  },
  create(context) {
    return {
      MethodDefinition(node) {
        const names = (node.decorators ?? []).map(decoratorName);
        const operation = OPERATIONS.find((name) => names.includes(name));
        if (!operation) return;
        const guards = GUARDS.filter((name) => names.includes(name));
        const data = { operation, name: context.sourceCode.getText(node.key) };
        if (guards.length === 0) context.report({ node: node.key, messageId: 'unguarded', data });
        if (guards.length > 1) context.report({ node: node.key, messageId: 'both', data });
      },
    };
  },
};
