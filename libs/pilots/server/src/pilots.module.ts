import { Module } from '@nestjs/common';
import { FlowsResolver } from './graphql/flows.resolver.js';
import { IndicatorSetsResolver } from './graphql/indicator-sets.resolver.js';
import { PilotsResolver } from './graphql/pilots.resolver.js';
import { ProgrammesResolver } from './graphql/programmes.resolver.js';
import { WorkPlansResolver } from './graphql/work-plans.resolver.js';
import { AnswerFlowsJob } from './jobs/answer-flows.job.js';
import { AskFlowsJob } from './jobs/ask-flows.job.js';
import { ClimbReceiptJob } from './jobs/climb-receipt.job.js';
import { EndMembershipsJob } from './jobs/end-memberships.job.js';
import { ReceiveFlowJob } from './jobs/receive-flow.job.js';
import './policy/pilot.policy.js';
import './policy/programme.policy.js';
import { ActivateProgramme } from './use-cases/activate-programme.js';
import { AdoptFlow } from './use-cases/adopt-flow.js';
import { AdvancePilot } from './use-cases/advance-pilot.js';
import { AttachGuide } from './use-cases/attach-guide.js';
import { ClimbReceipt } from './use-cases/climb-receipt.js';
import { CloseProgramme } from './use-cases/close-programme.js';
import { ComposeSet } from './use-cases/compose-set.js';
import { CopyProgramme } from './use-cases/copy-programme.js';
import { DecideWorkPlan } from './use-cases/decide-work-plan.js';
import { EndMemberships } from './use-cases/end-memberships.js';
import { HandDownFlow } from './use-cases/hand-down-flow.js';
import { IssueSet } from './use-cases/issue-set.js';
import { NamePilotPeople } from './use-cases/name-pilot-people.js';
import { OpenPilots } from './use-cases/open-pilots.js';
import { ReadFlows } from './use-cases/read-flows.js';
import { ReadGuides } from './use-cases/read-guides.js';
import { ReadPilots } from './use-cases/read-pilots.js';
import { ReadProgrammes } from './use-cases/read-programmes.js';
import { ReadWorkPlan } from './use-cases/read-work-plan.js';
import { ReceiptSubject } from './use-cases/receipt-subject.js';
import { ReceiveFlow } from './use-cases/receive-flow.js';
import { RemoveProgramme } from './use-cases/remove-programme.js';
import { ReviewSet } from './use-cases/review-set.js';
import { ReviseSet } from './use-cases/revise-set.js';
import { SaveProgramme } from './use-cases/save-programme.js';
import { SaveStageFlow } from './use-cases/save-stage-flow.js';
import { SaveTraining } from './use-cases/save-training.js';
import { SaveWorkPlan } from './use-cases/save-work-plan.js';
import { SetCadence } from './use-cases/set-cadence.js';
import { SignReceipt } from './use-cases/sign-receipt.js';
import { SubmitSet } from './use-cases/submit-set.js';

/** Programmes (评估轮次) and what is assessed in them: sets, receipts, stages, the work plan, guides and trainings. */
@Module({
  providers: [
    ActivateProgramme, AdoptFlow, AdvancePilot, AttachGuide, ClimbReceipt, CloseProgramme, ComposeSet, CopyProgramme, DecideWorkPlan, EndMemberships, HandDownFlow, IssueSet, NamePilotPeople, OpenPilots, ReadFlows,
    ReadGuides, ReadPilots, ReadProgrammes, ReadWorkPlan, ReceiptSubject, ReceiveFlow, RemoveProgramme, ReviewSet, ReviseSet, SaveProgramme, SaveStageFlow, SaveTraining, SaveWorkPlan, SetCadence, SignReceipt, SubmitSet,
    FlowsResolver, IndicatorSetsResolver, PilotsResolver, ProgrammesResolver, WorkPlansResolver,
    AnswerFlowsJob, AskFlowsJob, ClimbReceiptJob, EndMembershipsJob, ReceiveFlowJob,
  ],
  exports: [SaveProgramme, ActivateProgramme, CopyProgramme],
})
export class PilotsModule {}
