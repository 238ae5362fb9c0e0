export { EstablishmentModule } from './establishment.module.js';
export { profileOf, type DutyView, type OnlineNameView, type ProfileView, type RegistrationView, type SecondmentView, type SupportView } from './use-cases/callable.js';
export {
  DIRECTIONS,
  ESTABLISHMENT_KINDS,
  LEADER_CLASSES,
  STRUCTURE_CODES,
  type Coded,
  type Direction,
  type EstablishmentKind,
  type LeaderClass,
  type SourceGrade,
  type StructureCode,
} from './domain/establishment-codes.js';
export type { SectionFigures, SnapshotFigures, SnapshotView } from './domain/snapshot.js';
export { CommitEstablishmentImport } from './use-cases/commit-establishment-import.js';
export { PreviewEstablishmentImport, type EstablishmentImportInput, type ImportPreviewView } from './use-cases/preview-establishment-import.js';
export { SaveDuties, type SaveDutiesInput } from './use-cases/save-duties.js';
export { SaveSecondment, type SaveSecondmentInput } from './use-cases/save-secondment.js';
export { SaveSnapshot, type SaveSnapshotInput } from './use-cases/save-snapshot.js';
export { SaveSupports, type SaveSupportsInput } from './use-cases/save-supports.js';
