import { contextPlace, workspacePath } from './workspace-path.mjs';

const TEST = ['spec', 'e2e-spec'];

/** The closed list. A file is named after its main export; a use-case has no suffix, it is its verb. */
const SUFFIXES = [
  'entity', 'repository', 'read-model', 'policy', 'errors', 'rules', 'transitions', 'resolver', 'type', 'input',
  'conversation', 'message', 'document', 'sheet', 'job', 'controller', 'adapter', 'page', 'module', 'factory', ...TEST,
];

/** Suffixes that have a meaning in one place only. */
const LOCAL_SUFFIXES = [
  { within: /^apps\//, suffixes: ['setup', 'middleware'] },
  { within: /^libs\/kernel\//, suffixes: ['decorator', 'guard', 'interceptor', 'filter'] },
  { within: /\/console\/src\//, suffixes: ['graphql'] },
];

/** Which suffixes each folder of a context holds; an empty entry allows a file without one. */
const FOLDER_SUFFIXES = {
  domain: ['', 'rules', 'transitions', 'errors'],
  events: [''],
  data: ['entity', 'repository', 'read-model'],
  policy: ['policy'],
  'use-cases': [''],
  graphql: ['type', 'input', 'resolver'],
  chat: ['conversation', 'message'],
  documents: ['document', 'sheet'],
  jobs: ['job'],
  http: ['', 'controller'],
  adapters: ['', 'adapter'],
};

const BANNED_WORDS = new Set([
  'util', 'utils', 'common', 'manager', 'managers', 'generic', 'helper', 'helpers', 'misc', 'v2',
]);
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const CONFIG = /^(?:eslint|jest|vite|swc)\.config\.[cm]?[jt]s$/;
const EXTENSION = /\.(?:d\.)?[cm]?[jt]sx?$/;

function problemsOf(path) {
  const segments = path.split('/');
  const base = segments.pop() ?? '';
  if (CONFIG.test(base)) return [];
  const [stem = '', ...suffixes] = base.replace(EXTENSION, '').split('.');
  const problems = [];
  const words = [...segments, stem].flatMap((part) => part.split('-'));
  for (const word of [...words, ...suffixes]) {
    if (BANNED_WORDS.has(word)) problems.push({ messageId: 'word', data: { word } });
  }
  for (const part of [...segments, stem]) {
    if (!KEBAB.test(part)) problems.push({ messageId: 'kebab', data: { part } });
  }
  const known = [...SUFFIXES, ...LOCAL_SUFFIXES.filter((rule) => rule.within.test(path)).flatMap((rule) => rule.suffixes)];
  for (const suffix of suffixes) {
    if (!known.includes(suffix)) problems.push({ messageId: 'suffix', data: { suffix, known: known.join(' .') } });
  }
  if (suffixes.length > 2 || (suffixes.length === 2 && !TEST.includes(suffixes[1]))) {
    problems.push({ messageId: 'twoSuffixes', data: { base } });
  }
  const wanted = FOLDER_SUFFIXES[contextPlace(path)?.layer ?? ''];
  const suffix = suffixes.find((entry) => !TEST.includes(entry)) ?? '';
  if (wanted && !wanted.includes(suffix)) {
    const layer = contextPlace(path).layer;
    const list = wanted.map((entry) => (entry ? `.${entry}` : 'no suffix')).join(', ');
    problems.push({ messageId: 'folder', data: { layer, list } });
  }
  return problems;
}

export const fileNames = {
  meta: {
    type: 'problem',
    docs: { description: 'A file is named after its main export, kebab-case, with a suffix from a closed list.' },
    schema: [],
    messages: {
      word: '"{{word}}" says nothing: name the file after what it exports.',
      kebab: '"{{part}}" is not kebab-case.',
      suffix: '".{{suffix}}" is not in the closed list of suffixes: .{{known}}.',
      twoSuffixes: '"{{base}}" has too many suffixes: one, and .spec or .e2e-spec after it.',
      folder: 'A file of {{layer}}/ is named with: {{list}}.',
    },
  },
  create(context) {
    return {
      Program(node) {
        for (const problem of problemsOf(workspacePath(context.filename))) {
          context.report({ loc: { line: 1, column: 0 }, node, ...problem });
        }
      },
    };
  },
};
