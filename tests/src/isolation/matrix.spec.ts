import 'reflect-metadata';
import '@wudan/access-server';
import '@wudan/assessment-server';
import '@wudan/board-server';
import '@wudan/calendar-server';
import '@wudan/catalogue-server';
import '@wudan/channels-server';
import '@wudan/dispatch-server';
import '@wudan/establishment-server';
import '@wudan/evidence-server';
import '@wudan/exchange-server';
import '@wudan/facts-server';
import '@wudan/findings-server';
import '@wudan/inquiry-server';
import '@wudan/pilots-server';
import '@wudan/prompts-server';
import '@wudan/rectification-server';
import '@wudan/verification-server';
import { describe, expect, it } from '@jest/globals';
import { definedPolicies } from '@wudan/kernel-server';
import type { Role } from '@wudan/kernel-core';
import { WHO } from './matrix.js';
import { definedAbilities, reviewedAbilities } from './reviewed-abilities.js';
import { MATRIX, ROW_RULES } from './reviewed-matrix.js';

describe('the reviewed matrix', () => {
  it('holds the whole role × action matrix of abilities', () => {
    expect(definedAbilities()).toEqual(reviewedAbilities());
  });

  it('names a permission that exists at every door, and a sign for each of the eleven', () => {
    const known = new Set(definedPolicies().flatMap(({ subject, actions }) => actions.map((action) => `${subject}.${action}`)));
    for (const { field, door, signs } of MATRIX.values()) {
      if (typeof door === 'object') expect([field, known.has(`${door.subject}.${door.action}`)]).toEqual([field, true]);
      expect([field, Object.keys(signs)]).toEqual([field, [...WHO]]);
    }
  });

  it('lets nobody name a row of an operation whose door is shut to them', () => {
    const contradictions = ROW_RULES.flatMap(({ place, field, target, signs }) =>
      Object.keys(signs)
        .filter((role) => ['.', '?', 'x'].includes(MATRIX.get(field)?.signs[role as Role] ?? 'x'))
        .map((role) => `${place} ${target}: ${role}`),
    );
    expect(contradictions).toEqual([]);
  });
});
