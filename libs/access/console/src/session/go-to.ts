/**
 * Where to go after signing in: only a path of this console, never another host (`//host` and `/\host` are such).
 * @param wanted from the URL, so anything at all
 */
export function ownPath(wanted: string | null): string {
  return wanted !== null && /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}

/**
 * Loads the console anew at a path. Used whenever the seat changes, so that nothing read under one seat can be shown under
 * another.
 */
export function startAt(path: string): void {
  window.location.assign(path);
}
