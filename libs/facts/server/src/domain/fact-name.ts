/** A kind of figure the formulas ask for. */
export interface FactNameView {
  readonly name: string;
  readonly label: string;
  /** persons, hours, items, points, ratio or number. */
  readonly unit: string;
}

/** What the office's checks find out about a unit. It learns of them by the findings: its seats neither read nor report them. */
export const OFFICE_ONLY_NAMES: readonly string[] = ['saturation', 'saturation_low', 'saturation_high', 'sample_error_rate', 'sample_error_low', 'sample_error_high'];
