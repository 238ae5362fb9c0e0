import { Module } from '@nestjs/common';
import { AuditSamplesResolver } from './graphql/audit-samples.resolver.js';
import { VerificationsResolver } from './graphql/verifications.resolver.js';
import { CheckSubmissionJob } from './jobs/check-submission.job.js';
import './policy/verification.policy.js';
import { DrawSample } from './use-cases/draw-sample.js';
import { JudgeSample } from './use-cases/judge-sample.js';
import { KeepPowerItems } from './use-cases/keep-power-items.js';
import { KeepSettings } from './use-cases/keep-settings.js';
import { ReadDutyMap } from './use-cases/read-duty-map.js';
import { ReadVerification } from './use-cases/read-verification.js';
import { RunVerification } from './use-cases/run-verification.js';

/** Checks of what units report: figures computed again, limits, like units, independent counts, samples, the map of duties. */
@Module({
  providers: [AuditSamplesResolver, CheckSubmissionJob, DrawSample, JudgeSample, KeepPowerItems, KeepSettings, ReadDutyMap, ReadVerification, RunVerification, VerificationsResolver],
})
export class VerificationModule {}
