import type { IndicatorNode } from '@wudan/catalogue-console';
import { storedLines, type EvidenceLine } from './evidence-lines.js';

/** A new leaf as it is typed. */
export interface NewIndicator {
  readonly code: string;
  readonly parent: string;
  readonly name: string;
  readonly points: string;
  readonly aspect: string;
  readonly formulaId: string;
  readonly sources: string;
  readonly evidence: readonly EvidenceLine[];
}

export const RULE_TYPES = ['deduction', 'level', 'checklist', 'ratio'] as const;

/** A rule of each type without rows. */
export const EMPTY_RULES = {
  deduction: { type: 'deduction', items: [], gate: null },
  checklist: { type: 'checklist', items: [] },
  level: { type: 'level', levels: [], requiresReason: true, requiresEvidence: false },
  ratio: { type: 'ratio', bands: [], signals: [], overScoredBy: null },
} as const;

/** The nodes a new indicator can hang below: those that are no leaves. */
export const branchesOf = (nodes: readonly IndicatorNode[]): readonly IndicatorNode[] => nodes.filter(({ ruleType }) => ruleType === null);

/** Formulas that the set has: a ratio takes its figure from one of them. */
export const formulasOf = (nodes: readonly IndicatorNode[]): readonly { readonly id: string; readonly text: string }[] => [
  ...new Map(nodes.flatMap(({ formulaId, formulaText }) => (formulaId === null ? [] : [[formulaId, { id: formulaId, text: formulaText ?? formulaId }] as const]))).values(),
];

/** The next free code below a branch: its own, a point and a number. */
export function nextCode(nodes: readonly IndicatorNode[], parent: string): string {
  const taken = new Set(nodes.map(({ code }) => code));
  for (let n = nodes.filter((node) => node.parent === parent).length + 1; ; n += 1) if (!taken.has(`${parent}.${n}`)) return `${parent}.${n}`;
}

export const ruleTypeOf = (typed: string): (typeof RULE_TYPES)[number] => RULE_TYPES.find((one) => one === typed) ?? 'deduction';

/** The node as documents hold it: level and kind follow from where it hangs. @param rule of its type, with its rows */
export function documentOf(typed: NewIndicator, parent: IndicatorNode, rule: { readonly type: string }): Readonly<Record<string, unknown>> {
  return {
    code: typed.code.trim(),
    parent: parent.code,
    level: parent.level + 1,
    name: typed.name.trim(),
    nameEn: null,
    points: typed.points.trim(),
    kind: parent.kind,
    aspect: typed.aspect,
    rule,
    formulaId: rule.type === 'ratio' ? typed.formulaId : null,
    dataSources: typed.sources.split(/[、，,；;\n]/u).map((source) => source.trim()).filter((source) => source !== ''),
    evidence: storedLines(typed.evidence),
  };
}
