import type { Id } from '@wudan/kernel-core';

/** How far a figure may be trusted: A taken from a system, B a third party's document, C sampled, D reported by the unit itself. */
export const FACT_GRADES = ['A', 'B', 'C', 'D'] as const;
export type FactGrade = (typeof FACT_GRADES)[number];

export const FACT_SOURCES = ['import', 'manual', 'establishment', 'evidence', 'self_assessment', 'provider'] as const;
export type FactSourceKind = (typeof FACT_SOURCES)[number];

export interface FactSource {
  readonly kind: FactSourceKind;
  /** Identifier of what it was taken from: a snapshot, an evidence item, an import. */
  readonly ref?: string | null;
  /** What a person reads: document, table, day. */
  readonly text: string;
}

/** A figure about a unit as it is handed in. */
export interface FactDraft {
  readonly unitId: Id;
  /** A variable name of the formulas, e.g. `approved_establishment`. */
  readonly name: string;
  /** Empty, or the kind, class, section or item that is counted. */
  readonly dimension: string;
  /** `YYYY`, `YYYY-MM-DD` or `all`. */
  readonly period: string;
  /** Exact decimal text. */
  readonly value: string;
  readonly grade: FactGrade;
  readonly source: FactSource;
}

/** A figure that stands: the newest of its unit, name, dimension and period. */
export interface FactView {
  readonly id: Id;
  readonly unitId: Id;
  readonly name: string;
  readonly dimension: string;
  readonly period: string;
  readonly value: string;
  readonly grade: FactGrade;
  readonly sourceKind: FactSourceKind;
  readonly sourceRef: string | null;
  readonly sourceText: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}
