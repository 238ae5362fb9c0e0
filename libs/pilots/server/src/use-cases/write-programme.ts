import type { Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Id } from '@wudan/kernel-core';
import { findUnits, officesAround } from '@wudan/tenancy-server';
import { ProgrammePartsRepository } from '../data/programme-parts.repository.js';
import type { ProgrammeFacts, ProgrammeRow } from '../data/programmes.repository.js';
import { planMembership, type MembershipPlan } from '../domain/membership.rules.js';
import type { ProgrammeDocument, ProgrammeSurroundings } from '../domain/programme-document.js';
import { documentFault } from '../domain/programme.rules.js';
import type { ProgrammeState } from '../domain/programme.js';

/** What the register and the tree say about the units and offices of a document. */
export async function surroundingsOf(tx: Tx, { units, counties }: Pick<ProgrammeDocument, 'units' | 'counties'>): Promise<ProgrammeSurroundings> {
  return {
    today: localDateOf(tx.now),
    officeId: tx.officeId,
    units: await findUnits(tx, units.map(({ unitId }) => unitId)),
    offices: counties.length === 0 ? [] : await officesAround(tx),
  };
}

/** @throws DomainError NOT_FOUND for a unit of nobody or of another office, and every fault of the document */
export function judge(document: ProgrammeDocument, around: ProgrammeSurroundings): ProgrammeFacts {
  const stranger = document.units.findIndex(({ unitId }) => !around.units.some(({ id }) => id === unitId));
  if (stranger >= 0) throw notFound('单位', `input.units.${stranger}.unitId`);
  const fault = documentFault(document, around);
  if (fault) throw fault;
  const { name, scope, startsOn, endsOn, evidenceFrom, evidenceTo, weekday, asksAt, cutoffAt, movePolicy } = document;
  return { name, scope, startsOn, endsOn, evidenceFrom, evidenceTo, weekday, asksAt, cutoffAt, movePolicy: movePolicy as ProgrammeFacts['movePolicy'] };
}

/** Writes the lists of a judged document. @param before what is stored, null for a new programme. @param state decides how units join and leave */
export async function writeLists(tx: Tx, programmeId: Id, document: ProgrammeDocument, around: ProgrammeSurroundings, before: ProgrammeRow | null, state: ProgrammeState): Promise<MembershipPlan> {
  const parts = tx.repo(ProgrammePartsRepository);
  const stored = new Set(before?.sections.map(({ id }) => id));
  const sections = document.sections.map(({ key, name, duty }) => ({ key, id: stored.has(key) ? key : tx.id(), name, duty }));
  await parts.putSections(programmeId, sections.map(({ id, name, duty }) => ({ id, name, duty })));
  const plan = planMembership({
    state,
    startsOn: document.startsOn,
    today: around.today,
    before: before?.units ?? [],
    wanted: document.units.map(({ unitId }) => ({ unitId, validTo: around.units.find(({ id }) => id === unitId)?.validTo ?? null })),
  });
  const sectionIds = new Map(sections.map(({ key, id }) => [key, id]));
  await parts.putUnits(
    programmeId,
    document.units.map(({ unitId, field, reason, sectionKey }, index) => ({
      unitId, field, reason, sectionId: sectionKey === null ? null : (sectionIds.get(sectionKey) ?? null),
      joinedOn: plan.keep[index]?.joinedOn ?? around.today, leftOn: plan.keep[index]?.leftOn ?? null,
    })),
  );
  await parts.endUnits(programmeId, plan.leave);
  await parts.dropUnits(programmeId, plan.drop);
  await parts.replaceCounties(programmeId, document.counties);
  await parts.replaceTaskForce(programmeId, document.taskForce);
  await parts.replaceKeyDates(programmeId, document.keyDates);
  return plan;
}
