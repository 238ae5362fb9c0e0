import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  MAX_OFFICE_DEPTH,
  OFFICE_LEVELS,
  assertBelow,
  assertMove,
  assertNewOffice,
  assertOfficeNames,
  isBelow,
  levelOf,
  officeTree,
  officesAbove,
  type OfficePlace,
} from './office-tree.rules.js';

function place(id: string, parentId: string | null, level: string, regionCode: string): OfficePlace {
  return { id, parentId, name: `${id}编办`, level, regionCode };
}

const TREE = officeTree([
  place('贵州', null, 'province', '520000'),
  place('毕节', '贵州', 'city', '520500'),
  place('遵义', '贵州', 'city', '520300'),
  place('大方', '毕节', 'county', '520521'),
  place('金海湖', '毕节', 'county', '520500'),
  place('省直管', '贵州', 'county', '520526'),
]);

function codeOf(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('office tree', () => {
  it.each([
    ['毕节', 'county', '520523', null],
    ['贵州', 'county', '520526', null],
    ['毕节', 'county', '520502', null],
    ['贵州', 'city', '520400', null],
    ['毕节', 'city', '520500', 'OFFICE_LEVEL_ORDER'],
    ['大方', 'city', '520521', 'OFFICE_LEVEL_ORDER'],
    ['大方', 'county', '520521', 'OFFICE_LEVEL_ORDER'],
    ['毕节', 'town', '520521', 'OFFICE_LEVEL_UNKNOWN'],
    ['毕节', 'county', '520302', 'OFFICE_REGION_OUTSIDE'],
    ['毕节', 'county', '5205', 'REGION_CODE_INVALID'],
    ['别处', 'county', '520521', 'NOT_FOUND'],
  ])('new office below %s, level %s, region %s: %s', (parentId, level, regionCode, code) => {
    expect(codeOf(() => assertNewOffice(TREE, OFFICE_LEVELS, parentId, { level, regionCode }))).toBe(code);
  });

  it.each([
    ['大方', '贵州', null],
    ['省直管', '毕节', null],
    ['毕节', '毕节', 'OFFICE_CYCLE'],
    ['毕节', '大方', 'OFFICE_CYCLE'],
    ['贵州', '大方', 'OFFICE_CYCLE'],
    ['毕节', '遵义', 'OFFICE_LEVEL_ORDER'],
    ['大方', '遵义', 'OFFICE_REGION_OUTSIDE'],
    ['大方', '别处', 'NOT_FOUND'],
    ['别处', '大方', 'NOT_FOUND'],
  ])('moving %s below %s: %s', (id, parentId, code) => {
    expect(codeOf(() => assertMove(TREE, OFFICE_LEVELS, id, parentId))).toBe(code);
  });

  it.each([
    ['贵州', '大方', null],
    ['毕节', '大方', null],
    ['毕节', '毕节', 'OFFICE_NOT_BELOW'],
    ['大方', '毕节', 'OFFICE_NOT_BELOW'],
    ['遵义', '大方', 'OFFICE_NOT_BELOW'],
    ['毕节', '别处', 'NOT_FOUND'],
  ])('%s above %s: %s', (above, id, code) => {
    expect(codeOf(() => assertBelow(TREE, above, id))).toBe(code);
  });

  it('limits the depth, also for what moves along', () => {
    const levels = Array.from({ length: 20 }, (_, rank) => ({ code: `l${rank}`, rank, name: `第${rank}级` }));
    const line = Array.from({ length: MAX_OFFICE_DEPTH }, (_, index) => place(`n${index}`, index === 0 ? null : `n${index - 1}`, `l${index}`, '520000'));
    const branch = [place('b0', 'n0', 'l15', '520000'), place('b1', 'b0', 'l16', '520000')];
    const tree = officeTree([...line, ...branch]);
    expect(codeOf(() => assertNewOffice(tree, levels, 'n6', { level: 'l9', regionCode: '520000' }))).toBeNull();
    expect(codeOf(() => assertNewOffice(tree, levels, 'n7', { level: 'l9', regionCode: '520000' }))).toBe('OFFICE_TOO_DEEP');
    expect(codeOf(() => assertMove(tree, levels, 'b0', 'n5'))).toBeNull();
    expect(codeOf(() => assertMove(tree, levels, 'b0', 'n6'))).toBe('OFFICE_TOO_DEEP');
  });

  it('notices a stored tree that is broken', () => {
    const broken = officeTree([place('a', 'b', 'city', '520500'), place('b', 'a', 'city', '520500')]);
    expect(codeOf(() => officesAbove(broken, 'a'))).toBe('OFFICE_CYCLE');
  });

  it.each([
    ['毕节市委编办', '毕节编办', null],
    ['编', '编办', '“机构名称”至少2字，请填写规范名称。'],
    ['', '编办', '“机构名称”不能为空，请填写。'],
    ['字'.repeat(101), '编办', '“机构名称”共101字，最多100字，请缩短。'],
    ['毕节\u202e编办', '编办', '“机构名称”含有换行或不可见字符，请删除这些字符后重新填写。'],
    ['毕节市委编办', '', '“简称”不能为空，请填写。'],
    ['𠮷'.repeat(100), '编办', null],
  ])('names %j, %j: %s', (name, shortName, message) => {
    const work = (): void => assertOfficeNames(name, shortName);
    if (message === null) expect(work).not.toThrow();
    else expect(work).toThrow(expect.objectContaining({ code: 'OFFICE_NAME_INVALID', message }));
  });

  it('knows its levels', () => {
    expect(levelOf(OFFICE_LEVELS, 'city').name).toBe('市级');
  });

  it('never lets a permitted move close a circle', () => {
    const levels = Array.from({ length: 9 }, (_, rank) => ({ code: `l${rank}`, rank, name: `第${rank}级` }));
    const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 30 }).map((parents) => {
      const made: OfficePlace[] = [place('0', null, 'l0', '520000')];
      for (const [index, pick] of parents.entries()) {
        const parent = made[pick % made.length];
        const rank = Math.min(8, Number(parent?.level.slice(1)) + 1);
        made.push(place(String(index + 1), parent?.id ?? null, `l${rank}`, '520000'));
      }
      return made;
    });
    fc.assert(
      fc.property(trees, fc.nat(), fc.nat(), (places, first, second) => {
        const [moved, parent] = [places[first % places.length], places[second % places.length]];
        if (!moved || !parent) return;
        const refused = codeOf(() => assertMove(officeTree(places), levels, moved.id, parent.id));
        if (refused === null) {
          const after = officeTree(places.map((office) => (office.id === moved.id ? { ...office, parentId: parent.id } : office)));
          for (const { id } of places) expect(officesAbove(after, id).length).toBeLessThan(MAX_OFFICE_DEPTH);
        } else if (moved.id === parent.id || isBelow(officeTree(places), moved.id, parent.id)) {
          expect(refused).toBe('OFFICE_CYCLE');
        }
      }),
    );
  });
});
