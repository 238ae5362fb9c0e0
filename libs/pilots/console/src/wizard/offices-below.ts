interface Node {
  readonly id: string;
  readonly parentId: string | null;
  readonly mine: boolean;
}

/** Those nodes of a tree that hang below one's own, at any depth, in the order of the tree. */
export function officesBelow<N extends Node>(nodes: readonly N[]): readonly N[] {
  const inside = new Set(nodes.filter(({ mine }) => mine).map(({ id }) => id));
  return nodes.filter(({ id, parentId, mine }) => {
    if (mine || parentId === null || !inside.has(parentId)) return false;
    inside.add(id);
    return true;
  });
}
