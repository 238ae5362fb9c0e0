/** What an office publishes upwards: figures only. */
export interface PublishedState {
  readonly units: number;
  readonly seats: number;
  readonly normal: number;
  readonly due: number;
  readonly overdue: number;
  readonly onPlan: number;
  readonly lagging: number;
  readonly blocked: number;
  readonly difficulties: number;
  readonly percent: number;
  readonly asOf: string;
}
