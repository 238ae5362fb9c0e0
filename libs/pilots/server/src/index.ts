export { PilotsModule } from './pilots.module.js';
export { programmeChanged } from './events/programme-changed.js';
export { activeProgrammes, findProgramme, programmeUnitsOf } from './use-cases/callable.js';
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
