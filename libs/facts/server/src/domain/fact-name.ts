/** A kind of figure the formulas ask for. */
export interface FactNameView {
  readonly name: string;
  readonly label: string;
  /** persons, hours, items, points, ratio or number. */
  readonly unit: string;
}
