import { addDays, daysBetween, type LocalDate } from '@wudan/kernel-core';
import type { ProgrammeDocument, ProgrammeSurroundings } from './programme-document.js';
import { officesBelow } from './programme.rules.js';

/** What a copy is called and when it runs. */
export type CopyOrder = Pick<ProgrammeDocument, 'name' | 'startsOn' | 'endsOn'>;

/**
 * A programme again in another period (own rule): sections, task force and rhythm as they were; units still in force,
 * offices still below; key dates moved by the whole weeks between the two starts, so that a Wednesday stays one, cut to
 * the new period and left out where nothing of them lies in it. The end of the evidence period is left open.
 */
export function copyOf(source: ProgrammeDocument, { name, startsOn, endsOn }: CopyOrder, around: ProgrammeSurroundings): ProgrammeDocument {
  const on = startsOn > around.today ? startsOn : around.today;
  const below = officesBelow(around);
  const inForce = new Set(around.units.filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || validTo > on)).map(({ id }) => id));
  const standing = new Set(around.offices.filter(({ id, validTo }) => below.has(id) && (validTo === null || validTo > around.today)).map(({ id }) => id));
  const shift = 7 * Math.round(daysBetween(source.startsOn, startsOn) / 7);
  return {
    ...source,
    name,
    startsOn,
    endsOn,
    evidenceFrom: source.evidenceFrom > startsOn ? startsOn : source.evidenceFrom,
    evidenceTo: null,
    units: source.units.filter(({ unitId }) => inForce.has(unitId)),
    counties: source.counties.filter(({ countyOfficeId }) => standing.has(countyOfficeId)),
    keyDates: source.keyDates.flatMap((keyDate) => {
      const onDate = addDays(keyDate.onDate, shift);
      if (onDate < startsOn || onDate > endsOn) return [];
      return [{ label: keyDate.label, onDate, ...shiftedWindow(keyDate, shift, startsOn, endsOn) }];
    }),
  };
}

function shiftedWindow(
  { dailyFrom, dailyTo }: ProgrammeDocument['keyDates'][number],
  shift: number,
  startsOn: LocalDate,
  endsOn: LocalDate,
): { dailyFrom: LocalDate | null; dailyTo: LocalDate | null } {
  if (dailyFrom === null || dailyTo === null) return { dailyFrom: null, dailyTo: null };
  const [from, to] = [addDays(dailyFrom, shift), addDays(dailyTo, shift)];
  const cut = { dailyFrom: from < startsOn ? startsOn : from, dailyTo: to > endsOn ? endsOn : to };
  return cut.dailyFrom > cut.dailyTo ? { dailyFrom: null, dailyTo: null } : cut;
}
