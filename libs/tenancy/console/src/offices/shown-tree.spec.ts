import { describe, expect, it } from '@jest/globals';
import { countOf, shownTree, type Branch } from './shown-tree.js';

const office = (id: string, parentId: string | null, name: string, regionCode: string) => ({ id, parentId, name, shortName: name, regionCode });
const NODES = [
  office('d', 'b', '大方县委编办', '520521'),
  office('p', null, '贵州省委编办', '520000'),
  office('z', 'b', '织金县委编办', '520524'),
  office('b', 'p', '毕节市委编办', '520500'),
  office('x', 'above', '孤立编办', '530000'),
];
const outline = (branches: readonly Branch<{ id: string }>[]): string =>
  branches.map(({ node, below }) => (below.length > 0 ? `${node.id}(${outline(below)})` : node.id)).join(' ');

describe('shownTree', () => {
  it.each([
    ['all, by region code, an unknown parent making a root', '', 'p(b(d z)) x'],
    ['a leaf with the way to it', '织金', 'p(b(z))'],
    ['by region code', '520521', 'p(b(d))'],
    ['nothing', '六盘水', ''],
  ])('shows %s', (_, search, expected) => {
    const branches = shownTree(NODES, search);
    expect(outline(branches)).toBe(expected);
  });

  it('counts every level', () => {
    expect(countOf(shownTree(NODES, ''))).toBe(5);
  });
});
