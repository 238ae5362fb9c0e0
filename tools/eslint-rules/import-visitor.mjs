/**
 * Visits every way a module can name another one: import, export from, import(), require(), import type and `import x = require()`.
 * @param {(source: string, node: import('estree').Node) => void} visit called with the specifier and the node to report
 */
export function importVisitor(visit) {
  const literal = (node, at) => {
    if (node?.type === 'Literal' && typeof node.value === 'string') visit(node.value, at);
  };
  return {
    ImportDeclaration: (node) => literal(node.source, node),
    ExportNamedDeclaration: (node) => literal(node.source, node),
    ExportAllDeclaration: (node) => literal(node.source, node),
    ImportExpression: (node) => literal(node.source, node),
    TSImportType: (node) => literal(node.source ?? node.argument?.literal, node),
    TSExternalModuleReference: (node) => literal(node.expression, node),
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') literal(node.arguments[0], node);
    },
  };
}

/** True when `source` is the package itself or a path inside it; a closing `/` names a whole npm scope. */
export function isPackage(source, name) {
  return name.endsWith('/') ? source.startsWith(name) : source === name || source.startsWith(`${name}/`);
}
