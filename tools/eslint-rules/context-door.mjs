import { importVisitor } from './import-visitor.mjs';
import { contextPlace, isTestFile, workspacePath } from './workspace-path.mjs';

export const contextDoor = {
  meta: {
    type: 'problem',
    docs: { description: 'A context is entered by its index.ts, which shows no entity and no repository.' },
    schema: [],
    messages: {
      deep: '"{{source}}" goes round the door: import "{{door}}" and ask its owner to export what is missing.',
      shown: 'index.ts shows no entity and no repository: export a module, an event, a read-model interface, an id type or a callable use-case.',
    },
  },
  create(context) {
    const path = workspacePath(context.filename);
    const place = contextPlace(path);
    const isIndex = place?.layer === null && place.file === 'index.ts' && !isTestFile(path);
    return importVisitor((source, node) => {
      const deep = /^(@wudan\/[^/]+)\/.+/.exec(source);
      if (deep) context.report({ node, messageId: 'deep', data: { source, door: deep[1] } });
      if (isIndex && /\.(?:entity|repository)(?:\.js)?$/.test(source)) context.report({ node, messageId: 'shown' });
    });
  },
};
