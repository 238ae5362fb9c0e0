import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { parseInstant } from './parse-instant.js';

const parsedByPg = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ) as (text: string) => Date | number;

describe('parseInstant', () => {
  it.each([
    '2026-11-23 01:02:03+00', '2026-11-23 01:02:03.4+00', '2026-11-23 01:02:03.456+00', '2026-11-23 01:02:03.456789+00', '1970-01-01 00:00:00+00', '1969-12-31 23:59:59.999+00', '9999-12-31 23:59:59+00',
    '2026-11-23 09:02:03+08', '2026-11-23 06:32:03.5+05:30', '2026-11-22 17:02:03-08', '0001-01-01 00:00:00+00', '0044-03-15 12:00:00+00 BC', '10000-01-01 00:00:00+00', 'infinity', '-infinity',
  ])('reads %s as pg does', (text) => {
    expect(parseInstant(text)).toEqual(parsedByPg(text));
  });

  it('reads every instant as pg does, to the millisecond', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }), fc.integer({ min: 0, max: 6 }), (date, places) => {
        const iso = date.toISOString();
        const text = `${iso.slice(0, 10)} ${iso.slice(11, 19)}${places === 0 ? '' : `.${`${iso.slice(20, 23)}789`.slice(0, places)}`}+00`;
        expect(parseInstant(text)).toEqual(parsedByPg(text));
      }),
    );
  });
});
