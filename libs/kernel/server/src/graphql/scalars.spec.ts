import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InstantScalar, isoText } from './scalars.js';

describe('the text of an instant', () => {
  it('is that of toISOString, in whatever order days come', () => {
    fc.assert(fc.property(fc.array(fc.date({ noInvalidDate: true }), { maxLength: 5 }), (dates) => expect(dates.map(isoText)).toEqual(dates.map((date) => date.toISOString()))));
  });

  it.each(['1970-01-01T00:00:00.000Z', '1969-12-31T23:59:59.999Z', '2022-06-30T23:59:59.999Z', '2022-07-01T00:00:00.000Z', '-000001-01-01T00:00:00.000Z', '+010000-01-01T12:30:00.001Z'])('is %s', (text) => {
    expect(isoText(new Date(text))).toBe(text);
  });

  it('does not exist for no instant', () => {
    expect(() => isoText(new Date(Number.NaN))).toThrow(RangeError);
    expect(isoText(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
  });

  it('of a stored result stays as it is', () => {
    expect(new InstantScalar().serialize('2022-06-30T00:00:00.000Z')).toBe('2022-06-30T00:00:00.000Z');
  });
});
