import { Module } from '@nestjs/common';
import { ProgrammesResolver } from './graphql/programmes.resolver.js';
import { EndMembershipsJob } from './jobs/end-memberships.job.js';
import './policy/programme.policy.js';
import { ActivateProgramme } from './use-cases/activate-programme.js';
import { CloseProgramme } from './use-cases/close-programme.js';
import { CopyProgramme } from './use-cases/copy-programme.js';
import { EndMemberships } from './use-cases/end-memberships.js';
import { ReadProgrammes } from './use-cases/read-programmes.js';
import { RemoveProgramme } from './use-cases/remove-programme.js';
import { SaveProgramme } from './use-cases/save-programme.js';
import { SetCadence } from './use-cases/set-cadence.js';

/** Programmes (评估轮次): who is assessed, by whom, in which period, in which rhythm. */
@Module({
  providers: [ActivateProgramme, CloseProgramme, CopyProgramme, EndMemberships, ReadProgrammes, RemoveProgramme, SaveProgramme, SetCadence, ProgrammesResolver, EndMembershipsJob],
  exports: [SaveProgramme, ActivateProgramme, CopyProgramme],
})
export class PilotsModule {}
