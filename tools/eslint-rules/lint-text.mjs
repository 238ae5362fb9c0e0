import { join } from 'node:path';
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { typedRules } from './typed-rules.mjs';
import { WORKSPACE_ROOT } from './workspace-path.mjs';

let engine;

/** A virtual file belongs to no TypeScript program, so the rules that need types rest. */
const withoutTypes = {
  languageOptions: { parserOptions: { projectService: false } },
  rules: Object.fromEntries(Object.keys(typedRules).map((rule) => [rule, 'off'])),
};

/** One ESLint with the house's own configuration; the project graph is read first, or the boundaries rule would skip itself. */
async function houseLint() {
  if (!engine) {
    await createProjectGraphAsync({ exitOnError: false });
    engine = new ESLint({
      cwd: WORKSPACE_ROOT,
      overrideConfigFile: join(WORKSPACE_ROOT, 'eslint.config.mjs'),
      overrideConfig: withoutTypes,
    });
  }
  return engine;
}

/**
 * Lints `code` as if it stood at `virtualPath`, a path from the repository root that need not exist.
 * @returns messages as `{ rule, severity, line, text }`; severity 2 is an error. A path that lint ignores throws:
 *   a check that looks at nothing would always be green.
 */
export async function lintText(code, virtualPath) {
  const eslint = await houseLint();
  const filePath = join(WORKSPACE_ROOT, virtualPath);
  if (await eslint.isPathIgnored(filePath)) throw new Error(`${virtualPath} is ignored by eslint.config.mjs.`);
  const [result] = await eslint.lintText(code, { filePath });
  return result.messages.map(({ ruleId, severity, line, message }) => ({ rule: ruleId, severity, line, text: message }));
}
