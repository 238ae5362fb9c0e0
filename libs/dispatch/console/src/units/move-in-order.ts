/** A list with one of its members one place earlier (−1) or later (+1); the same list where there is no such place. */
export function moveInOrder<Member>(list: readonly Member[], at: number, step: -1 | 1): readonly Member[] {
  const to = at + step;
  const member = list[at];
  const other = list[to];
  if (member === undefined || other === undefined) return list;
  return list.map((one, index) => (index === at ? other : index === to ? member : one));
}
