import type { EvidenceFigure, TemplateNames } from './figures.graphql.js';

export const FIGURE_STATES = ['answered', 'open', 'late'] as const;

/** How an asked number stands on a day: answered, open, or open past its day. @param today YYYY-MM-DD */
export function figureState({ value, dueOn }: Pick<EvidenceFigure, 'value' | 'dueOn'>, today: string): (typeof FIGURE_STATES)[number] {
  if (value !== null) return 'answered';
  return dueOn < today ? 'late' : 'open';
}

/** What can be asked: every name the formulas of template and pack compute from, once, by its label. */
export function namesOf(templates: readonly (TemplateNames | undefined)[]): readonly { readonly value: string; readonly label: string }[] {
  const labels = new Map(templates.flatMap((template) => template?.formulas ?? []).flatMap(({ variables }) => variables.map(({ name, label }) => [name, label] as const)));
  return [...labels].map(([value, label]) => ({ value, label })).sort((one, other) => one.label.localeCompare(other.label, 'zh-Hans-CN'));
}
