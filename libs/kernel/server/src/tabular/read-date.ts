import { addDays, isLocalDate, type LocalDate } from '@wudan/kernel-core';

/** Day zero of the spreadsheet calendar in the 1900 system, for dates from March 1900 on. */
const SERIAL_ZERO = '1899-12-30';
/** The 1904 system begins this many days later. */
const SHIFT_1904 = 1462;
/** Bare numbers from 1950-01-01 to 2099-12-31 count as serial days; others are more likely a year or a typing error. Own rule. */
const SERIAL_MIN = 18_264;
const SERIAL_MAX = 73_050;

const WRITTEN = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d{2})(\d{2}))$/;
const CLOCK_TAIL = /[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/;

/** The date of a spreadsheet's serial day; the time of day is dropped. Undefined when it is no date of the years 1900–9999. */
export function dateOfSerial(serial: number, base1904 = false): LocalDate | undefined {
  const days = Math.floor(serial) + (base1904 ? SHIFT_1904 : 0);
  return days >= 61 && days <= 2_958_465 ? addDays(SERIAL_ZERO, days) : undefined;
}

/**
 * Reads a date as people write it: `2022-06-30`, `2022/6/30`, `2022.6.30`, `2022年6月30日`, `20220630`, a spreadsheet's
 * serial day; full-width digits too. A time of day behind it is dropped.
 * @returns undefined when it is not a full, existing date
 */
export function readDate(text: string): LocalDate | undefined {
  const plain = text.normalize('NFKC').trim().replace(CLOCK_TAIL, '').replace(/\s/g, '');
  const match = WRITTEN.exec(plain);
  if (match) {
    const [year, ...rest] = match.slice(1).filter((part) => part !== undefined);
    const [month, day] = rest.map((part) => part.padStart(2, '0'));
    const date = `${year}-${month}-${day}`;
    return isLocalDate(date) ? date : undefined;
  }
  const serial = /^\d{5}(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return serial >= SERIAL_MIN && serial < SERIAL_MAX + 1 ? dateOfSerial(serial) : undefined;
}
