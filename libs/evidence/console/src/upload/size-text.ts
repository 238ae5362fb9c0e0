const STEP = 1024;
const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** A number of bytes for people: three figures at most, one decimal below ten. */
export function sizeText(bytes: number): string {
  let value = bytes;
  let at = 0;
  while (value >= STEP && at < UNITS.length - 1) {
    value /= STEP;
    at += 1;
  }
  return `${at > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${UNITS[at] ?? 'B'}`;
}
