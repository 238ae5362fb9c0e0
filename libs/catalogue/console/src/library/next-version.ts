/** The version number that usually follows: one more at the second place; as it is when it is no such number. */
export function nextVersion(version: string): string {
  const match = /^(\d+)\.(\d+)\.\d+/.exec(version);
  return match === null ? version : `${match[1]}.${Number(match[2]) + 1}.0`;
}
