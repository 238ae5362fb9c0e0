/** One planted fault and what lint said; `rule` is null for an allowed neighbour that must pass. */
export interface PlantedFaultResult {
  readonly name: string;
  readonly rule: string | null;
  readonly found: readonly (string | null)[];
  readonly caught: boolean;
}

/** Plants each fault in turn into a virtual file and lints it with the house's own configuration. */
export declare function plantFaults(): Promise<PlantedFaultResult[]>;
