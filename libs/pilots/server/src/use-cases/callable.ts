import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { findUnits, officesAround } from '@wudan/tenancy-server';
import { ProgrammesRepository, type ProgrammeRow } from '../data/programmes.repository.js';
import type { ProgrammeUnitView, ProgrammeView } from '../domain/programme.js';

/** The programme with everything that belongs to it, or null. Callable by upper contexts inside their unit of work. */
export async function findProgramme(tx: Tx, id: Id): Promise<ProgrammeView | null> {
  const row = await tx.repo(ProgrammesRepository).find(id);
  return row ? ((await named(tx, [row]))[0] ?? null) : null;
}

/** The programmes of the transaction's office that are active, newest period first. */
export async function activeProgrammes(tx: Tx): Promise<ProgrammeView[]> {
  return named(tx, await tx.repo(ProgrammesRepository).list('active'));
}

/** The units of a programme, those that have left too; empty when there is no such programme. */
export async function programmeUnitsOf(tx: Tx, programmeId: Id): Promise<readonly ProgrammeUnitView[]> {
  return (await findProgramme(tx, programmeId))?.units ?? [];
}

/** Programmes with the present names of their units and offices, two questions for all of them. */
export async function named(tx: Tx, rows: readonly ProgrammeRow[]): Promise<ProgrammeView[]> {
  const unitIds = [...new Set(rows.flatMap((row) => row.units.map((unit) => unit.unitId)))];
  const units = unitIds.length === 0 ? [] : await findUnits(tx, unitIds);
  const offices = rows.some((row) => row.counties.length > 0) ? await officesAround(tx) : [];
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const officeNames = new Map(offices.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    ...row,
    units: row.units.map((unit) => ({ ...unit, unitName: unitNames.get(unit.unitId) ?? '' })),
    counties: row.counties.map((county) => ({ ...county, countyName: officeNames.get(county.countyOfficeId) ?? '' })),
    cadenceLog: row.cadenceLog.map((change) => ({ ...change, unitName: change.unitId === null ? null : (unitNames.get(change.unitId) ?? '') })),
  }));
}
