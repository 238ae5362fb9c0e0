import type { Id, LocalDate } from '@wudan/kernel-core';

/** The stages a pilot can be in. A flow orders and names some of them; `closed` is the end of every flow. */
export const STAGES = ['define', 'accept', 'assess', 'rectify', 'apply', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

/** What is assessed: a unit as a whole, or a matter, a duty or a reform that a unit answers for. */
export const OBJECT_KINDS = ['unit', 'matter', 'duty', 'reform'] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];

/** The seven kinds of body that templates ship for. */
export const CATEGORIES = [
  'party_department',
  'government_department',
  'directly_affiliated_institution',
  'public_welfare_institution',
  'npc_cppcc_organ',
  'democratic_party_mass_organization',
  'service_support_institution',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const PERSON_DUTIES = ['head', 'contact', 'writer', 'data'] as const;
export type PersonDuty = (typeof PERSON_DUTIES)[number];

export const SET_STATES = ['draft', 'in_review', 'reviewed', 'returned', 'issued', 'superseded'] as const;
export type SetState = (typeof SET_STATES)[number];

/** A pilot as upper contexts see it. */
export interface PilotFacts {
  readonly id: Id;
  readonly programmeId: Id;
  /** Who answers for it. */
  readonly unitId: Id;
  readonly unitName: string;
  readonly objectKind: ObjectKind;
  readonly objectName: string;
  /** '' where the object is none of the seven kinds. */
  readonly category: Category | '';
  /** Key of the flow of stages. */
  readonly flow: string;
  readonly stage: Stage;
  /** 评估基准日. */
  readonly cutoffOn: LocalDate;
  readonly evidenceFrom: LocalDate;
  /** Until when the unit hands in its self-assessment; null before the set is issued. */
  readonly selfDueOn: LocalDate | null;
  /** The issued indicator set; null before. */
  readonly setId: Id | null;
}
