import type { ESLint, Rule } from 'eslint';

/** The house's own rules as an ESLint plugin. */
export declare const wudan: ESLint.Plugin & { readonly rules: Readonly<Record<string, Rule.RuleModule>> };
