export { PilotsModule } from './pilots.module.js';
export { programmeChanged } from './events/programme-changed.js';
export { activeProgrammes, findProgramme, programmeUnitsOf } from './use-cases/callable.js';
export { findPilot, issuedSetOf, movePilot, pilotsOfProgramme, pilotsOfUnit, type IssuedSet } from './use-cases/pilot-callable.js';
export { indicatorSetIssued, pilotReceived } from './events/pilot-events.js';
export type { Category, ObjectKind, PilotFacts, Stage } from './domain/pilot.js';
export { cadenceOn, dailyWindows, programmeCadenceOn, type DateWindow, type ProgrammeRhythm } from './domain/cadence.rules.js';
export {
  isMemberOn,
  type CadenceChangeView,
  type CadenceMode,
  type KeyDateView,
  type ProgrammeCountyView,
  type ProgrammeMovePolicy,
  type ProgrammeSectionView,
  type ProgrammeState,
  type ProgrammeUnitView,
  type ProgrammeView,
  type TaskForceMemberView,
} from './domain/programme.js';
export { ActivateProgramme } from './use-cases/activate-programme.js';
export { SaveProgramme } from './use-cases/save-programme.js';
export { workPlanDocument, type WorkPlanPrint } from './documents/work-plan.document.js';
export type { WorkPlanFacts } from './domain/work-plan.js';
export { ComposeSet } from './use-cases/compose-set.js';
export { IssueSet } from './use-cases/issue-set.js';
export { OpenPilots } from './use-cases/open-pilots.js';
export { ReviewSet } from './use-cases/review-set.js';
export { SignReceipt } from './use-cases/sign-receipt.js';
export { SubmitSet } from './use-cases/submit-set.js';
