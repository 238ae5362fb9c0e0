interface Leaf {
  readonly levels: readonly string[];
}

/** Neighbouring leaves below the same nodes. */
export function groupsOf<Row extends Leaf>(rows: readonly Row[]): { readonly title: string; readonly rows: readonly Row[] }[] {
  const groups: { title: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const title = row.levels.slice(0, -1).join('／');
    const last = groups.at(-1);
    if (last?.title === title) last.rows.push(row);
    else groups.push({ title, rows: [row] });
  }
  return groups;
}
