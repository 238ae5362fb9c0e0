import { join } from 'node:path';
import { describe, it } from '@jest/globals';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { wudan } from './index.mjs';

RuleTester.describe = describe;
RuleTester.it = it;

const root = join(import.meta.dirname, '../..');
const tester = new RuleTester({
  languageOptions: { parser: tseslint.parser, ecmaVersion: 2024, sourceType: 'module' },
});

/** A path from the repository root and the code that stands there; `red` lists the message ids that must appear, in order. */
export interface Example {
  readonly name: string;
  readonly path: string;
  readonly code: string;
  readonly red?: readonly string[];
}

/** Runs one house rule over a table: examples without `red` must pass, the others must be refused with exactly these messages. */
export function checkRule(name: string, examples: readonly Example[]): void {
  const rule = wudan.rules[name];
  if (!rule) throw new Error(`There is no rule "${name}".`);
  const shared = (example: Example) => ({ name: example.name, filename: join(root, example.path), code: example.code });
  tester.run(name, rule, {
    valid: examples.filter((example) => !example.red).map(shared),
    invalid: examples
      .filter((example) => example.red)
      .map((example) => ({ ...shared(example), errors: (example.red ?? []).map((messageId) => ({ messageId })) })),
  });
}
