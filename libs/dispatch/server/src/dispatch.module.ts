import { Module } from '@nestjs/common';
import { PlanReadModel } from './data/plan.read-model.js';
import { ProgressCallsRepository } from './data/progress-calls.repository.js';
import { ReportsResolver } from './graphql/reports.resolver.js';
import { RoundNewsResolver, RoundsResolver } from './graphql/rounds.resolver.js';
import { AnnounceMoveJob } from './jobs/announce-move.job.js';
import { AskMissingJob } from './jobs/ask-missing.job.js';
import { ClimbLadderJob } from './jobs/climb-ladder.job.js';
import { CloseRoundJob } from './jobs/close-round.job.js';
import { CountyReportedJob, CountySilentJob } from './jobs/county.job.js';
import { FollowProgrammeJob } from './jobs/follow-programme.job.js';
import { TurnLightsJob } from './jobs/turn-lights.job.js';
import { ClimbUpwardJob, CloseUpwardJob, ReportAskedJob, ReportRecalledJob } from './jobs/upward.job.js';
import './policy/dispatch.policy.js';
import { AnnounceMove } from './use-cases/announce-move.js';
import { AskMissing } from './use-cases/ask-missing.js';
import { AskNow } from './use-cases/ask-now.js';
import { AskUpward } from './use-cases/ask-upward.js';
import { ClimbLadder } from './use-cases/climb-ladder.js';
import { CloseRound } from './use-cases/close-round.js';
import { ConfirmUpwardReport, UpwardSubject } from './use-cases/confirm-upward-report.js';
import { CopyReminders } from './use-cases/copy-reminders.js';
import { DecideCorrection } from './use-cases/decide-correction.js';
import { MoveRound } from './use-cases/move-round.js';
import { OpenRound } from './use-cases/open-round.js';
import { PlanProgramme } from './use-cases/plan-programme.js';
import { ReadRounds } from './use-cases/read-rounds.js';
import { RecallRound } from './use-cases/recall-round.js';
import { ReceiveCounty } from './use-cases/receive-county.js';
import { ReportForUnit } from './use-cases/report-for-unit.js';
import { ReportProgress } from './use-cases/report-progress.js';
import { RequestCorrection } from './use-cases/request-correction.js';
import { RoundSubject } from './use-cases/round-subject.js';
import { RunPlan } from './use-cases/run-plan.js';
import { SetDispatchPolicy } from './use-cases/set-dispatch-policy.js';
import { TurnLights } from './use-cases/turn-lights.js';

/** The weekly and daily rounds, what units and lower offices report in them, and what becomes of silence. */
@Module({
  providers: [
    PlanReadModel, ProgressCallsRepository,
    AnnounceMove, AskMissing, AskNow, AskUpward, ClimbLadder, CloseRound, ConfirmUpwardReport, CopyReminders, DecideCorrection, MoveRound, OpenRound, PlanProgramme, ReadRounds, RecallRound,
    ReceiveCounty, ReportForUnit, ReportProgress, RequestCorrection, RoundSubject, RunPlan, SetDispatchPolicy, TurnLights, UpwardSubject,
    ReportsResolver, RoundNewsResolver, RoundsResolver,
    AnnounceMoveJob, AskMissingJob, ClimbLadderJob, ClimbUpwardJob, CloseRoundJob, CloseUpwardJob, CountyReportedJob, CountySilentJob, FollowProgrammeJob, ReportAskedJob, ReportRecalledJob, TurnLightsJob,
  ],
  exports: [AskNow, ReportProgress, RunPlan],
})
export class DispatchModule {}
