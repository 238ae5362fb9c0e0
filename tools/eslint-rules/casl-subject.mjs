import { isWithin, workspacePath } from './workspace-path.mjs';

const AUTHORIZATION = ['libs/kernel/server/src/authz/'];

export const caslSubject = {
  meta: {
    type: 'problem',
    docs: { description: 'Subjects are typed in one place, never from what a client sent.' },
    schema: [],
    messages: {
      subject: 'subject() of @casl/ability is called only in libs/kernel/server/src/authz: use authorize(action, instance, fields).',
      namespace: 'Import the names you need of @casl/ability: a namespace import hides subject().',
      polluting: 'rulesToFields() of @casl/ability pollutes prototypes (CVE-2026-111172): build the conditions field by field.',
    },
  },
  create(context) {
    const inAuthorization = isWithin(workspacePath(context.filename), AUTHORIZATION);
    const isCasl = (node) => /^@casl\/ability(?:\/|$)/.test(node.source?.value ?? '');
    const check = (specifier, name) => {
      if (name === 'rulesToFields') context.report({ node: specifier, messageId: 'polluting' });
      if (name === 'subject' && !inAuthorization) context.report({ node: specifier, messageId: 'subject' });
    };
    return {
      ImportDeclaration(node) {
        if (!isCasl(node)) return;
        for (const specifier of node.specifiers) {
          if (specifier.type === 'ImportSpecifier') check(specifier, specifier.imported.name ?? specifier.imported.value);
          else if (!inAuthorization) context.report({ node: specifier, messageId: 'namespace' });
        }
      },
      ExportNamedDeclaration(node) {
        if (isCasl(node)) for (const specifier of node.specifiers) check(specifier, specifier.local.name);
      },
      ExportAllDeclaration(node) {
        if (isCasl(node)) context.report({ node, messageId: 'namespace' });
      },
      ImportExpression(node) {
        if (isCasl(node) && !inAuthorization) context.report({ node, messageId: 'namespace' });
      },
    };
  },
};
