import { Module } from '@nestjs/common';
import { EstablishmentImportsResolver } from './graphql/establishment-imports.resolver.js';
import { UnitProfilesResolver } from './graphql/unit-profiles.resolver.js';
import './policy/unit-profile.policy.js';
import { CommitEstablishmentImport } from './use-cases/commit-establishment-import.js';
import { DutiesImport } from './use-cases/duties-import.js';
import { ImportKinds } from './use-cases/import-kinds.js';
import { MakeEstablishmentTemplate } from './use-cases/make-establishment-template.js';
import { PreviewEstablishmentImport } from './use-cases/preview-establishment-import.js';
import { ReadProfile } from './use-cases/read-profile.js';
import { OnlineNameImport, RegistrationImport } from './use-cases/registration-import.js';
import { RosterImport } from './use-cases/roster-import.js';
import { SaveDuties } from './use-cases/save-duties.js';
import { SaveSecondment } from './use-cases/save-secondment.js';
import { SaveSnapshot } from './use-cases/save-snapshot.js';
import { SaveSupports } from './use-cases/save-supports.js';
import { SecondmentsImport } from './use-cases/secondments-import.js';
import { SnapshotImport } from './use-cases/snapshot-import.js';

const IMPORTS = [RosterImport, SnapshotImport, DutiesImport, SecondmentsImport, RegistrationImport, OnlineNameImport, ImportKinds];
const USE_CASES = [ReadProfile, SaveSnapshot, SaveDuties, SaveSupports, SaveSecondment, MakeEstablishmentTemplate, PreviewEstablishmentImport, CommitEstablishmentImport];

/** What an office knows of the establishment of its units. */
@Module({
  providers: [...IMPORTS, ...USE_CASES, UnitProfilesResolver, EstablishmentImportsResolver],
  exports: USE_CASES,
})
export class EstablishmentModule {}
