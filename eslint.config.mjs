import { createRequire } from 'node:module';
import { createProjectGraphAsync } from '@nx/devkit';
// Not the plugin's main entry: that one would compile tools/eslint-rules as Nx's own folder of rules.
import { enforceModuleBoundaries } from '@nx/eslint-plugin/internal';
import tseslint from 'typescript-eslint';
import { wudan } from './tools/eslint-rules/index.mjs';
import { assertTags, depConstraints } from './tools/eslint-rules/tiers.mjs';
import { typedRules } from './tools/eslint-rules/typed-rules.mjs';

const root = import.meta.dirname;
const TYPESCRIPT = ['**/*.ts', '**/*.tsx', '**/*.mts'];
const ALL = [...TYPESCRIPT, '**/*.mjs', '**/*.js'];
const WEB = ['apps/console/**', 'libs/*/console/**', 'libs/kernel/ui/**'];
// Read by a tool that wants a default export.
const CONFIG_FILES = ['**/*.config.ts', '**/*.config.mjs', 'tools/jest/global-*.mjs'];

const load = createRequire(import.meta.url);
/** Loaded when the first web file asks for a rule: it takes half a second, and most projects have no such file. */
const reactHooks = {
  rules: {
    get 'rules-of-hooks'() {
      return load('eslint-plugin-react-hooks').rules['rules-of-hooks'];
    },
    get 'exhaustive-deps'() {
      return load('eslint-plugin-react-hooks').rules['exhaustive-deps'];
    },
  },
};

assertTags();
// Without a project graph the boundaries rule skips itself silently. Under `nx lint` the graph is fresh already.
if (!process.env.NX_TASK_TARGET_PROJECT) await createProjectGraphAsync({ exitOnError: false });

const boundaries = {
  allow: [],
  allowCircularSelfDependency: false,
  banTransitiveDependencies: false,
  // Apps and tools load contexts lazily on purpose (start-up order, code splitting).
  checkDynamicDependenciesExceptions: ['.*'],
  depConstraints,
  // Only specs import kernel-testing (wudan/path-bans), so a circle through it exists in no running process.
  ignoredCircularDependencies: [['@wudan/kernel-testing', '*']],
};

const SKIPPED_TEST = [
  "MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing)$/]",
  'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
].join(', ');

/** Every entry counts from the repository root, also when ESLint is started in a project's folder with --config. */
const fromRoot = (entries) => entries.map((entry) => ({ basePath: root, ...entry }));

export default fromRoot([
  { ignores: ['**/dist/**', '**/node_modules/**', '**/.nx/**', '**/.wudan/**', '**/coverage/**', '**/*.json', '**/*.d.ts'] },
  { files: ALL, linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended.map((entry) => ({ ...entry, files: entry.files ?? ALL })),
  {
    files: ALL,
    plugins: { wudan, '@nx': { rules: { 'enforce-module-boundaries': enforceModuleBoundaries } } },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries],
      'wudan/casl-subject': 'error',
      'wudan/clock-port': 'error',
      'wudan/context-door': 'error',
      'wudan/file-names': 'error',
      'wudan/guarded-operations': 'error',
      'wudan/layers': 'error',
      'wudan/no-process-env': 'error',
      'wudan/path-bans': 'error',
      'wudan/reasoned-disable': 'error',
      'wudan/sql-clock': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Nest modules and GraphQL classes carry their meaning in decorators.
      '@typescript-eslint/no-extraneous-class': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } },
      ],
      'no-restricted-syntax': ['error', { selector: SKIPPED_TEST, message: 'A test runs or is removed: no skip, only, todo.' }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  { files: CONFIG_FILES, rules: { 'no-restricted-exports': 'off' } },
  // This file stands outside every project and reads the house's own rules.
  { files: ['eslint.config.mjs'], rules: { 'wudan/no-process-env': 'off', '@nx/enforce-module-boundaries': 'off' } },
  { files: ['libs/**'], rules: { 'no-console': 'error' } },
  {
    // Tests and tools start whole applications, and plain scripts of tools use the built ones; nobody else imports these.
    files: ['tests/**', 'tools/**'],
    rules: { '@nx/enforce-module-boundaries': ['error', { ...boundaries, allow: ['^@wudan/(api|bot|worker|console|tools)$'] }] },
  },
  {
    // A promise nobody waits for escapes its transaction. Needs types, so only where transactions live: lint stays fast.
    files: ['{apps/{api,bot,worker},libs/*/server,libs/kernel/testing,migrations,tools,tests}/{src,test}/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: typedRules,
  },
  {
    files: WEB.flatMap((place) => TYPESCRIPT.map((pattern) => place.replace('**', pattern))),
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
]);
