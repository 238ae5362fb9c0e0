import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, NoUnusedFragmentsRule, parse, specifiedRules, validate } from 'graphql';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const schema = buildSchema(readFileSync(join(ROOT, 'apps/api/schema.graphql'), 'utf8'));
const files = globSync('libs/*/console/src/**/*.graphql.ts', { cwd: ROOT }).sort();

function documentsIn(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  // `@_unmask` is a word of the typing tool and leaves the text before it is sent.
  return [...source.matchAll(/graphql\(\s*`([^`]*)`/g)].map((match) => (match[1] ?? '').replaceAll(' @_unmask', ''));
}

const fragments = new Map(
  files.flatMap(documentsIn).flatMap((text) => parse(text).definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, text] as const] : []))),
);

/** The text as it is sent: with the fragments that it spreads, and those that they spread. */
function whole(text: string): string {
  const wanted = new Set<string>();
  const visit = (part: string): void => {
    for (const [, name = ''] of part.matchAll(/\.\.\.\s*(?!on\b)(\w+)/g)) {
      if (wanted.has(name)) continue;
      wanted.add(name);
      visit(fragments.get(name) ?? '');
    }
  };
  visit(text);
  return [text, ...[...wanted].flatMap((name) => fragments.get(name) ?? [])].join('\n');
}

/** A fragment alone is used by nobody in its own text. */
const rulesFor = (text: string): typeof specifiedRules => (fragments.has(/^\s*fragment (\w+)/.exec(text)?.[1] ?? '') ? specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule) : specifiedRules);

describe('documents of the console', () => {
  it.each(files)('%s fits the schema', (file) => {
    const documents = documentsIn(file);
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.flatMap((text) => validate(schema, parse(whole(text)), rulesFor(text)).map((error) => error.message))).toEqual([]);
  });

  it('have operation names of their own, by which a request is known in the logs', () => {
    const names = files
      .flatMap(documentsIn)
      .flatMap((text) => parse(text).definitions)
      .map((definition) => ('name' in definition ? definition.name?.value : undefined));
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are typed from the present schema (renew with: npm run generate -w @wudan/kernel-ui)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'wudan-types-'));
    try {
      const fresh = join(folder, 'graphql-env.d.ts');
      execFileSync(
        process.execPath,
        [join(ROOT, 'node_modules/gql.tada/bin/cli.js'), 'generate-output', '--tsconfig', join(ROOT, 'libs/kernel/ui/tsconfig.json'), '--output', fresh],
        { cwd: join(ROOT, 'libs/kernel/ui'), stdio: 'pipe' },
      );
      expect(readFileSync(fresh, 'utf8') === readFileSync(join(ROOT, 'libs/kernel/ui/src/graphql-env.d.ts'), 'utf8')).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
