import type { DomainError, LocalDate } from '@wudan/kernel-core';

import { NAME_LENGTH, SHORT_NAME_LENGTH, nameProblem, type NameLength } from './name.rules.js';
import {
  sectionNameInvalid,
  sectionNameTaken,
  sectionRetired,
  sectionRetiredTooEarly,
  tooManySections,
  unitAttachedToItself,
  unitAttachmentHostKind,
  unitAttachmentHostRetired,
  unitAttachmentKind,
  unitAttachmentTooDeep,
  unitCodeInvalid,
  unitHasAttached,
  unitKindHasAttached,
  unitNameInvalid,
  unitRetired,
  unitRetiredTooEarly,
} from './tenancy.errors.js';

/** Categories of assessed units; each has its own indicator template. */
export const UNIT_KINDS = [
  'party_department',
  'government_department',
  'directly_affiliated_institution',
  'public_welfare_institution',
  'npc_cppcc_organ',
  'democratic_party_mass_organization',
  'service_support_institution',
  'auxiliary_institution',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const UNIT_KIND_LABELS: Readonly<Record<UnitKind, string>> = {
  party_department: '党委部门',
  government_department: '政府部门',
  directly_affiliated_institution: '直属事业单位',
  public_welfare_institution: '公益服务类事业单位',
  npc_cppcc_organ: '人大政协机关',
  democratic_party_mass_organization: '民主党派和群团机关',
  service_support_institution: '服务保障类事业单位',
  auxiliary_institution: '支持辅助类事业单位',
};

/** Institutions that may be attached to another unit. All other kinds may have institutions attached to them. Own rule. */
export const ATTACHABLE_KINDS: readonly UnitKind[] = [
  'public_welfare_institution',
  'service_support_institution',
  'auxiliary_institution',
];

const FIELD_LENGTH: NameLength = { min: 1, max: 50 };
const SECTION_NAME_LENGTH: NameLength = { min: 2, max: 50 };
/** Sections in force of one unit. Own rule. */
export const MAX_SECTIONS = 200;

/** Capital half-width letters without white space: the form in which a unit code is stored and compared. */
export function normalisedUnitCode(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}

/** 1–32 of A–Z, 0–9 and `-`. Own rule. */
export function unitCodeFault(code: string): DomainError | null {
  return /^[A-Z0-9-]{1,32}$/.test(code) ? null : unitCodeInvalid();
}

/** What a unit is called, already normalised. */
export interface UnitNames {
  readonly name: string;
  readonly shortName: string;
  readonly field: string | null;
}

/** The first thing that is wrong with a unit's names; null when nothing is. */
export function unitNamesFault({ name, shortName, field }: UnitNames): DomainError | null {
  const problem = nameProblem('单位名称', name, NAME_LENGTH);
  if (problem) return unitNameInvalid(problem);
  const shortProblem = nameProblem('简称', shortName, SHORT_NAME_LENGTH);
  if (shortProblem) return unitNameInvalid(shortProblem, 'input.shortName');
  const fieldProblem = field === null ? null : nameProblem('领域', field, FIELD_LENGTH);
  return fieldProblem ? unitNameInvalid(fieldProblem, 'input.field') : null;
}

/** A record in force from `validFrom` to the day before `validTo`; once it has an end it is retired and no longer edited. */
export interface Lifespan {
  readonly name: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** True from `validFrom` to the day before `validTo`. */
export function isInForce({ validFrom, validTo }: Omit<Lifespan, 'name'>, asOf: LocalDate): boolean {
  return validFrom <= asOf && (validTo === null || asOf < validTo);
}

/** A unit as the rules of attachment see it; `key` is its id, or its code within an import. */
export interface AttachableUnit {
  readonly key: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly attachedTo: string | null;
  readonly retired: boolean;
}

/**
 * Why `unit` may not be attached to `host`; null when it may. Both are units of one office. A chain is never longer
 * than one step, so there can be no cycle.
 * @param hasAttached whether other units are attached to `unit`
 */
export function attachmentFault(unit: AttachableUnit, host: AttachableUnit, hasAttached: boolean): DomainError | null {
  if (host.key === unit.key) return unitAttachedToItself();
  if (!ATTACHABLE_KINDS.includes(unit.kind)) return unitAttachmentKind(UNIT_KIND_LABELS[unit.kind], attachableLabels());
  if (host.retired) return unitAttachmentHostRetired(host.name);
  if (host.attachedTo !== null) return unitAttachmentTooDeep(host.name);
  if (ATTACHABLE_KINDS.includes(host.kind)) return unitAttachmentHostKind(host.name, UNIT_KIND_LABELS[host.kind]);
  return hasAttached ? unitAttachmentTooDeep(unit.name) : null;
}

function attachableLabels(): string[] {
  return ATTACHABLE_KINDS.map((kind) => UNIT_KIND_LABELS[kind]);
}

/** Why a unit may not become another kind: what is attached to it, or what it is attached to, no longer fits. */
export function kindChangeFault(unit: AttachableUnit, kind: UnitKind, hasAttached: boolean): DomainError | null {
  const attachable = ATTACHABLE_KINDS.includes(kind);
  if (hasAttached && attachable) return unitKindHasAttached(unit.name, UNIT_KIND_LABELS[kind]);
  return unit.attachedTo !== null && !attachable ? unitAttachmentKind(UNIT_KIND_LABELS[kind], attachableLabels()) : null;
}

/** A retired unit is not edited. */
export function unitEditFault(unit: Lifespan): DomainError | null {
  return unit.validTo === null ? null : unitRetired(unit.name, unit.validTo);
}

/**
 * Why a unit may not be retired.
 * @param on first day on which it is no longer in force
 * @param attached names of the units in force that are attached to it
 */
export function unitRetirementFault(unit: Lifespan, on: LocalDate, attached: readonly string[]): DomainError | null {
  const fault = unitEditFault(unit);
  if (fault) return fault;
  if (on < unit.validFrom) return unitRetiredTooEarly(unit.name, unit.validFrom);
  return attached.length > 0 ? unitHasAttached(unit.name, attached) : null;
}

/** Names of sections in one text, separated by 、，,；; or line breaks; normalised, empty ones left out. */
export function sectionNamesIn(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[、，,；;\n]/)
    .map((name) => name.replace(/[\u00a0\u3000]/g, ' ').trim())
    .filter((name) => name !== '');
}

/** @param name already normalised */
export function sectionNameFault(name: string): DomainError | null {
  const problem = nameProblem('内设科室', name, SECTION_NAME_LENGTH);
  return problem ? sectionNameInvalid(problem) : null;
}

/**
 * Why a unit may not get a further section.
 * @param current names of its sections in force
 */
export function newSectionFault(unit: Lifespan, name: string, current: readonly string[]): DomainError | null {
  const fault = unitEditFault(unit) ?? sectionNameFault(name);
  if (fault) return fault;
  if (current.includes(name)) return sectionNameTaken(name, unit.name);
  return current.length >= MAX_SECTIONS ? tooManySections(MAX_SECTIONS) : null;
}

/** @param on first day on which the section is no longer in force */
export function sectionRetirementFault(section: Lifespan, on: LocalDate): DomainError | null {
  if (section.validTo !== null) return sectionRetired(section.name, section.validTo);
  return on < section.validFrom ? sectionRetiredTooEarly(section.name, section.validFrom) : null;
}
