import { describe, expect, it } from '@jest/globals';
import { faceOf } from './cell-face.js';

describe('face of a cell', () => {
  it.each([
    ['open', 'none', null, 'open'],
    ['open', 'returned', null, 'returned'],
    ['open', 'none', 'refused', 'open'],
    ['held', 'none', null, 'held'],
    ['held', 'accepted', null, 'accepted'],
    ['lost', 'none', 'declared', 'declared'],
    ['substituted', 'none', 'declared', 'declared'],
    ['substituted', 'accepted', 'countersigned', 'substituted'],
    ['lost', 'none', 'countersigned', 'lost'],
    ['sighted', 'none', null, 'sighted'],
    ['not_applicable', 'accepted', null, 'not_applicable'],
  ])('%s, %s, %s is %s', (state, review, lossState, face) => {
    expect(faceOf({ state, review, lossState })).toBe(face);
  });
});
