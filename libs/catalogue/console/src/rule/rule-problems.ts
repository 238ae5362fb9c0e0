import type { Problem } from '@wudan/kernel-ui';
import { RULE_SHAPES, type RuleRow } from './rule-lines.js';

/** The first row in which a text or a share is blank. @param sentence says so of row `n` */
export function ruleProblems(type: string, rows: readonly RuleRow[], sentence: (n: number) => string): Problem[] {
  const columns = RULE_SHAPES[type]?.columns ?? [];
  const found = rows.flatMap((row, at) =>
    columns
      .filter(({ name, kind }) => (kind === 'text' || kind === 'share') && (row[name] ?? '').trim() === '')
      .map(({ name }): Problem => ({ code: 'FIELD_MISSING', kind: 'INVALID', field: `rows.${at}.${name}`, message: sentence(at + 1) })),
  );
  return found.slice(0, 1);
}
