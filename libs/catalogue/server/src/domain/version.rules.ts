const VERSION = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/** True for three numbers with points: `1.0.0`. */
export const isVersion = (text: string): boolean => VERSION.test(text);

const parts = (version: string): number[] => version.split('.').map(Number);

/** Less than, equal to or greater than zero as `left` is earlier than, the same as or later than `right`. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [parts(left), parts(right)];
  return [0, 1, 2].map((index) => (a[index] ?? 0) - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** The version a copy is likely to become. */
export function nextVersion(version: string): string {
  const [major = 1, minor = 0] = parts(version.split('+')[0] ?? '1.0.0');
  return `${major}.${minor + 1}.0`;
}
