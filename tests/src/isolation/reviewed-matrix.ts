import type { Role } from '@wudan/kernel-core';
import { OPERATIONS, ROWS, type Door, type Sign, type Who } from './matrix.js';

export interface Operation {
  readonly field: string;
  readonly door: Door;
  readonly signs: Readonly<Record<Who, Sign>>;
}

export interface RowRule {
  readonly place: string;
  readonly field: string;
  /** The place inside the variables, e.g. `input.unitId`. */
  readonly path: string;
  readonly target: string;
  readonly signs: Readonly<Partial<Record<Role, Sign>>>;
}

const SHORT: Readonly<Record<string, Who>> = {
  SYS: 'system_administrator',
  SEC: 'security_administrator',
  AUD: 'audit_administrator',
  LEA: 'leader',
  ASS: 'assessor',
  SUP: 'supervisor',
  OVE: 'overseer',
  UH: 'unit_head',
  UC: 'unit_contact',
  PAR: 'partner',
  vis: 'visitor',
};

function lines(table: string): { key: string; second: string; signs: Partial<Record<Who, Sign>> }[] {
  const [head = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return rows.map(([key = '', second = '', ...signs]) => {
    if (signs.length !== head.length - 2) throw new Error(`the matrix line ${key} ${second} has ${signs.length} signs`);
    const entries = signs.map((sign, index) => [SHORT[head[index + 2] ?? ''], sign] as const);
    return { key, second, signs: Object.fromEntries(entries.filter(([, sign]) => sign !== '-')) as Partial<Record<Who, Sign>> };
  });
}

/** Every root field with its door and its decision for each of the eleven. */
export const MATRIX: ReadonlyMap<string, Operation> = new Map(
  OPERATIONS.flatMap(lines).map(({ key, second, signs }) => {
    const [subject = '', action = ''] = second.split('.');
    const door: Door = second === 'open' || second === 'signed-in' ? second : { subject, action };
    return [key, { field: key, door, signs: signs as Record<Who, Sign> }];
  }),
);

/** What each role may name inside its own office. */
export const ROW_RULES: readonly RowRule[] = ROWS.flatMap(lines).map(({ key, second, signs }) => ({
  place: key,
  field: key.slice(0, key.indexOf('.')),
  path: key.slice(key.indexOf('.') + 1),
  target: second,
  signs,
}));
