import { isAbsolute, join, posix, relative, resolve, sep } from 'node:path';

/** Absolute path of the repository, wherever ESLint was started. */
export const WORKSPACE_ROOT = resolve(import.meta.dirname, '../..');

/** A file's path from the repository root with forward slashes: `libs/tenancy/server/src/index.ts`. */
export function workspacePath(filename) {
  const absolute = isAbsolute(filename) ? filename : join(WORKSPACE_ROOT, filename);
  return relative(WORKSPACE_ROOT, absolute).split(sep).join('/');
}

/** True when `path` is one of the given files or lies in one of the given folders (written with a closing slash). */
export function isWithin(path, places) {
  return places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));
}

/** Where a relative import of `fromPath` points to, from the repository root; null for a package. */
export function relativeTarget(fromPath, source) {
  return source.startsWith('.') ? posix.join(posix.dirname(fromPath), source) : null;
}

/** True for tests and for what only tests use: they may look behind doors. */
export function isTestFile(path) {
  return /\.(?:spec|e2e-spec|factory)\.tsx?$/.test(path) || /^libs\/[^/]+\/[^/]+\/test\//.test(path) || path.startsWith('tests/');
}

/** Splits `libs/<context>/server/src/<layer>/…`; null for every other place and for the kernel. */
export function contextPlace(path) {
  const match = /^libs\/([^/]+)\/server\/src\/(.+)$/.exec(path);
  if (!match || match[1] === 'kernel') return null;
  const segments = match[2].split('/');
  return { context: match[1], layer: segments.length > 1 ? segments[0] : null, file: segments.at(-1) };
}
