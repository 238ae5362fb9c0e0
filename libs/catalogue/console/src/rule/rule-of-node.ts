import type { IndicatorNode } from '../nodes/nodes.graphql.js';
import type { RuleJson } from './rule-lines.js';

/** The rule of an indicator in the form documents hold it; null for a branch. What the API adds to its answers is left out. */
export function ruleOfNode({ rule }: IndicatorNode): RuleJson | null {
  if (rule === null) return null;
  const gate = rule.gate === null ? null : pick(rule.gate, ['fact', 'op', 'value', 'capGrade', 'text', 'handOver']);
  switch (rule.type) {
    case 'deduction':
      return { type: rule.type, items: rule.items.map((item) => pick(item, ['text', 'pct', 'per'])), gate };
    case 'checklist':
      return { type: rule.type, items: rule.items.map((item) => pick(item, ['text', 'pct'])) };
    case 'level':
      return { type: rule.type, levels: rule.levels.map((level) => pick(level, ['grade', 'label', 'scorePct', 'criteria'])), requiresReason: rule.requiresReason, requiresEvidence: rule.requiresEvidence };
    case 'ratio':
      return {
        type: rule.type,
        bands: rule.bands.map((band) => pick(band, ['min', 'minInclusive', 'max', 'maxInclusive', 'scorePct'])),
        signals: rule.signals.map((signal) => pick(signal, ['when', 'bound', 'text'])),
        overScoredBy: rule.overScoredBy,
      };
    default:
      return null;
  }
}

function pick<Whole extends object, Name extends keyof Whole & string>(whole: Whole, names: readonly Name[]): Record<Name, Whole[Name]> {
  return Object.fromEntries(names.map((name) => [name, whole[name]])) as Record<Name, Whole[Name]>;
}
