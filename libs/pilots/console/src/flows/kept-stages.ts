import type { FlowArtefact } from './flows.graphql.js';

/** Whether an office above fixes the artefact as it stands: its name, its stage, and that it is kept. */
export const isFixed = ({ keep, keptBy }: Pick<FlowArtefact, 'keep' | 'keptBy'>): boolean => keptBy !== null && keep === 'keep';

/** The stages that have to stay because something kept comes forth there, each with the artefacts that ask for it. */
export function keptStages(artefacts: readonly FlowArtefact[]): ReadonlyMap<string, readonly FlowArtefact[]> {
  const kept = new Map<string, FlowArtefact[]>();
  for (const artefact of artefacts) if (isFixed(artefact)) kept.set(artefact.stage, [...(kept.get(artefact.stage) ?? []), artefact]);
  return kept;
}

export const ARTEFACTS = ['template', 'plan', 'set', 'report'] as const;
export const KEEPS = ['keep', 'adapt', 'free'] as const;

/** What lower offices may still say of an artefact: nothing weaker than what is asked of them. */
export const keepChoices = ({ keep, keptBy }: Pick<FlowArtefact, 'keep' | 'keptBy'>): readonly string[] => (keptBy === null ? KEEPS : KEEPS.slice(0, KEEPS.findIndex((each) => each === keep) + 1));

/** One row for each kind of artefact, in order; those that the flow does not name are free. */
export function artefactRows(artefacts: readonly FlowArtefact[], usualName: (key: string) => string, firstStage: string): FlowArtefact[] {
  return ARTEFACTS.map((key) => artefacts.find((one) => one.key === key) ?? { key, label: usualName(key), stage: firstStage, keep: 'free', keptBy: null });
}
