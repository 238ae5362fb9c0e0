/** Tier of each context; a context imports only lower tiers. */
export declare const TIERS: Readonly<Record<string, number>>;

/** One constraint of `@nx/enforce-module-boundaries`. */
export interface DepConstraint {
  readonly sourceTag: string;
  readonly onlyDependOnLibsWithTags: readonly string[];
}

/** What `@nx/enforce-module-boundaries` holds, dimension by dimension. */
export declare const depConstraints: readonly DepConstraint[];

/** Sentences about one project's tags; empty when they are complete and agree with the table and the folder. */
export declare function tagFaults(folder: string, tags: readonly string[]): string[];

/** Throws when the tags of a workspace project are incomplete or disagree. */
export declare function assertTags(): void;
