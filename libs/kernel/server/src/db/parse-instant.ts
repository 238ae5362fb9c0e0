import pg from 'pg';

const TIMESTAMPTZ = pg.types.builtins.TIMESTAMPTZ;
const parseAny = pg.types.getTypeParser(TIMESTAMPTZ) as (text: string) => Date | number;
const ZERO = 48;

/** `length` digits as a number; NaN when one of them is none. */
function digits(text: string, from: number, length: number): number {
  let number = 0;
  for (let at = from; at < from + length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Milliseconds of a fraction that begins at `from`, cut off after the third digit, and where it ends. */
function fraction(text: string, from: number): { ms: number; end: number } {
  let [ms, end, weight] = [0, from, 100];
  for (let digit = digits(text, end, 1); !Number.isNaN(digit); digit = digits(text, end, 1)) {
    ms += digit * weight;
    weight = weight === 100 ? 10 : weight === 10 ? 1 : 0;
    end += 1;
  }
  return { ms, end };
}

/**
 * An instant as PostgreSQL writes it, `2026-11-23 01:02:03.456789+00`, cut to milliseconds. Reads the common form without a regular
 * expression, which a list of rows has some hundred times; anything else (another offset, BC, infinity) goes to the parser of `pg`.
 */
export function parseInstant(text: string): Date | number {
  const { ms, end } = text.charAt(19) === '.' ? fraction(text, 20) : { ms: 0, end: 19 };
  if (text.length !== end + 3 || !text.endsWith('+00') || text.charAt(10) !== ' ') return parseAny(text);
  const time = Date.UTC(digits(text, 0, 4), digits(text, 5, 2) - 1, digits(text, 8, 2), digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2), ms);
  return Number.isNaN(time) || text.startsWith('00') ? parseAny(text) : new Date(time);
}

/** The types of a connection: those of `pg`, instants by `parseInstant`. */
export const connectionTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown => (oid === TIMESTAMPTZ && format !== 'binary' ? parseInstant : pg.types.getTypeParser(oid as never, format as never)),
};
