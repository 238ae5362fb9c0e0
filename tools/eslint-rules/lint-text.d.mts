/** One finding of the house's lint. `rule` is null for a syntax error; severity 2 is an error. */
export interface LintMessage {
  readonly rule: string | null;
  readonly severity: 1 | 2;
  readonly line: number;
  readonly text: string;
}

/** Lints `code` as if it stood at `virtualPath` (from the repository root; need not exist). Throws when that path is ignored. */
export declare function lintText(code: string, virtualPath: string): Promise<LintMessage[]>;
