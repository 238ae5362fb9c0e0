import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './console.mjs';

let known;

/** The workspaces of the root package.json (`a`, `a/*`, `a/*` + `/*`): folder, name and scripts of each. */
export function projects() {
  if (known !== undefined) return known;
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  known = workspaces
    .flatMap((pattern) => expand('', pattern.split('/')))
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => {
      const pack = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      return { folder, name: pack.name, scripts: pack.scripts || {} };
    });
  return known;
}

function expand(base, parts) {
  if (parts.length === 0) return [base];
  const [head, ...rest] = parts;
  if (head !== '*') return expand(join(base, head), rest);
  const here = join(root, base);
  if (!existsSync(here)) return [];
  return readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .flatMap((entry) => expand(join(base, entry.name), rest));
}
