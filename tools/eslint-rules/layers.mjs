import { importVisitor } from './import-visitor.mjs';
import { contextPlace, isTestFile, relativeTarget, workspacePath } from './workspace-path.mjs';

/**
 * What each folder inside a context may import of its own context: domain ← data, policy ← use-cases ← graphql, chat, jobs.
 * `http/` holds controllers for what is no GraphQL; `adapters/` speak to a foreign system behind a port of `domain/`.
 * `events/` only defines events, letters and jobs, so that a use-case can post them without knowing who handles them.
 */
const MAY_IMPORT = {
  domain: ['domain'],
  events: ['domain', 'events'],
  data: ['domain', 'data'],
  policy: ['domain', 'policy'],
  documents: ['domain', 'documents'],
  'use-cases': ['domain', 'events', 'data', 'policy', 'documents', 'use-cases'],
  graphql: ['domain', 'events', 'policy', 'documents', 'use-cases', 'graphql'],
  chat: ['domain', 'events', 'policy', 'documents', 'use-cases', 'chat'],
  http: ['domain', 'events', 'policy', 'documents', 'use-cases', 'http'],
  adapters: ['domain', 'adapters'],
  jobs: ['domain', 'events', 'policy', 'documents', 'use-cases', 'jobs'],
};
const LAYERS = Object.keys(MAY_IMPORT);

/** The module file wires the layers and the index is the door: both see all of them. */
const isDoor = (place) => place.layer === null && (place.file === 'index.ts' || place.file.endsWith('.module.ts'));

export const layers = {
  meta: {
    type: 'problem',
    docs: { description: 'Inside a context, imports point inwards: domain ← data, policy ← use-cases ← graphql, chat, jobs.' },
    schema: [],
    messages: {
      direction: '{{from}}/ may not import {{to}}/: allowed are {{allowed}}.',
      pureDomain: 'domain/ is pure: it may import only its own files and @wudan/kernel-core, not "{{source}}".',
      unknownLayer: '"{{layer}}/" is not a folder of a context. Known are {{known}}.',
      outward: '{{from}}/ may not import {{to}}: only the module file wires a context.',
    },
  },
  create(context) {
    const path = workspacePath(context.filename);
    const place = contextPlace(path);
    if (!place || isTestFile(path) || isDoor(place)) return {};
    if (place.layer !== null && !LAYERS.includes(place.layer)) {
      return {
        Program: (node) =>
          context.report({ node, messageId: 'unknownLayer', data: { layer: place.layer, known: LAYERS.join(', ') } }),
      };
    }
    const from = place.layer ?? place.file;
    const allowed = place.layer ? MAY_IMPORT[place.layer] : ['domain'];
    return importVisitor((source, node) => {
      const target = relativeTarget(path, source);
      if (target === null) {
        if (place.layer === 'domain' && source !== '@wudan/kernel-core') {
          context.report({ node, messageId: 'pureDomain', data: { source } });
        }
        return;
      }
      const to = contextPlace(target);
      if (!to || to.context !== place.context) return;
      if (to.layer === null) {
        if (/^index\.|\.module\./.test(to.file)) {
          context.report({ node, messageId: 'outward', data: { from, to: to.file } });
        }
        return;
      }
      if (!allowed.includes(to.layer)) {
        context.report({ node, messageId: 'direction', data: { from, to: to.layer, allowed: allowed.join(', ') } });
      }
    });
  },
};
