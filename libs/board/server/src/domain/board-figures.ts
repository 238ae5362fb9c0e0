/** The rows of an office added up. Counts, and the mean of the percentages as a whole number. */
export interface BoardFigures {
  readonly units: number;
  readonly answered: number;
  readonly onPlan: number;
  readonly lagging: number;
  readonly blocked: number;
  readonly normal: number;
  readonly due: number;
  readonly overdue: number;
  readonly difficulties: number;
  readonly percent: number;
}
