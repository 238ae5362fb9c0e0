import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const schema = buildSchema(readFileSync(join(ROOT, 'apps/api/schema.graphql'), 'utf8'));
const files = globSync('libs/*/console/src/**/*.graphql.ts', { cwd: ROOT }).sort();

function documentsIn(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return [...source.matchAll(/graphql\(`([^`]*)`\)/g)].map((match) => match[1] ?? '');
}

describe('documents of the console', () => {
  it.each(files)('%s fits the schema', (file) => {
    const documents = documentsIn(file);
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.flatMap((text) => validate(schema, parse(text)).map((error) => error.message))).toEqual([]);
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
