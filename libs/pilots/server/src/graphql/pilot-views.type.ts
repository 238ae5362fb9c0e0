import type { PilotView, SetSummaryView, SetView } from '../use-cases/read-pilots.js';
import type { IndicatorSetSummaryType, IndicatorSetType, PilotType } from './pilot.type.js';

const summaryType = ({ issuedName, ...set }: SetSummaryView): IndicatorSetSummaryType => ({ ...set, issuedBy: issuedName });

/** A pilot as the API shows it. */
export const pilotType = ({ set, stages, people, can, ...view }: PilotView): PilotType => ({
  ...view,
  set: set && summaryType(set),
  stages: stages.map((stage) => ({ ...stage })),
  people: people.map((person) => ({ ...person })),
  can: [...can],
});

/** A set as the API shows it. */
export const setType = (view: SetView): IndicatorSetType => ({
  summary: summaryType(view.summary),
  pilotId: view.pilotId,
  nodes: view.nodes,
  totals: view.totals,
  faults: view.faults.map((fault) => ({ ...fault })),
  overrides: view.overrides.map(({ value, ...override }) => ({ ...override, value: value === null ? null : typeof value === 'string' ? value : JSON.stringify(value) })),
  versions: view.versions.map(summaryType),
  can: [...view.can],
});
