/** What the tree needs of an office. */
interface Placed {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly regionCode: string;
  readonly parentId: string | null;
}

export interface Branch<Node> {
  readonly node: Node;
  readonly below: readonly Branch<Node>[];
}

/**
 * Hangs the offices under one another and leaves out what does not fit the search; an office stays when one below it fits.
 * Offices whose parent is not in the list are roots. Order within a parent is that of the region codes.
 */
export function shownTree<Node extends Placed>(nodes: readonly Node[], search: string): readonly Branch<Node>[] {
  const known = new Set(nodes.map((node) => node.id));
  const byParent = new Map<string | null, Node[]>();
  for (const node of nodes) {
    const parent = node.parentId !== null && known.has(node.parentId) ? node.parentId : null;
    byParent.set(parent, [...(byParent.get(parent) ?? []), node]);
  }
  const wanted = search.trim();
  const fits = (node: Node): boolean =>
    wanted === '' || [node.name, node.shortName, node.regionCode].some((text) => text.includes(wanted));
  const below = (parent: string | null): Branch<Node>[] =>
    (byParent.get(parent) ?? [])
      .sort((a, b) => a.regionCode.localeCompare(b.regionCode))
      .map((node) => ({ node, below: below(node.id) }))
      .filter((branch) => branch.below.length > 0 || fits(branch.node));
  return below(null);
}

/** How many offices the branches hold. */
export function countOf<Node>(branches: readonly Branch<Node>[]): number {
  return branches.reduce((sum, branch) => sum + 1 + countOf(branch.below), 0);
}
