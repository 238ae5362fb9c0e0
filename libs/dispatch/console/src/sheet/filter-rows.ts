interface Filterable {
  readonly light: string;
  readonly status: string;
  readonly sectionName: string | null;
}

export interface RowFilters {
  readonly light: string;
  readonly status: string;
  readonly section: string;
}

/** Rows that pass every filter; a blank filter lets all pass. */
export function filterRows<Row extends Filterable>(rows: readonly Row[], { light, status, section }: RowFilters): readonly Row[] {
  return rows.filter(
    (row) =>
      (light === '' || row.light === light) &&
      (status === '' || row.status === status) &&
      (section === '' || row.sectionName === section),
  );
}

/** The sections that occur, each once, in the order of the rows. */
export function sectionsOf(rows: readonly Filterable[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => (row.sectionName === null ? [] : [row.sectionName])))];
}
