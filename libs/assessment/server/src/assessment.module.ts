import { Module } from '@nestjs/common';
import { EvidenceModule } from '@wudan/evidence-server';
import { OfficeAssessmentsResolver } from './graphql/office-assessments.resolver.js';
import { OfficeDecisionsResolver } from './graphql/office-decisions.resolver.js';
import { SelfAssessmentsResolver } from './graphql/self-assessments.resolver.js';
import { SelfReportsResolver } from './graphql/self-reports.resolver.js';
import { AnnounceApprovedJob } from './jobs/announce-approved.job.js';
import { AnnounceSubmissionJob } from './jobs/announce-submission.job.js';
import { AnnounceUnlockedJob } from './jobs/announce-unlocked.job.js';
import { FollowSetJob } from './jobs/follow-set.job.js';
import './policy/assessment.policy.js';
import './policy/office-assessment.policy.js';
import { AdvanceScoring } from './use-cases/advance-scoring.js';
import { AnnounceResult } from './use-cases/announce-result.js';
import { AnnounceSubmission } from './use-cases/announce-submission.js';
import { DecideNotApplicable } from './use-cases/decide-not-applicable.js';
import { DeclareInterest } from './use-cases/declare-interest.js';
import { ExportOfficeSheet } from './use-cases/export-office-sheet.js';
import { ExportSelfAssessment } from './use-cases/export-self-assessment.js';
import { FollowSet } from './use-cases/follow-set.js';
import { ReadOfficeGrid } from './use-cases/read-office-grid.js';
import { ReadOfficeProgress } from './use-cases/read-office-progress.js';
import { ReadScoreHistory } from './use-cases/read-score-history.js';
import { ReadScoringGrid } from './use-cases/read-scoring-grid.js';
import { ReadScoringPolicies } from './use-cases/read-scoring-policies.js';
import { ReadSelfReport } from './use-cases/read-self-report.js';
import { RecordDecision } from './use-cases/record-decision.js';
import { ReopenLeaf } from './use-cases/reopen-leaf.js';
import { ReturnSelfAssessmentItem } from './use-cases/return-self-assessment-item.js';
import { ReviewOfficeAssessment } from './use-cases/review-office-assessment.js';
import { SaveScoringPolicy } from './use-cases/save-scoring-policy.js';
import { SaveSelfReport } from './use-cases/save-self-report.js';
import { ScoreAsOffice } from './use-cases/score-as-office.js';
import { ScoreLeaf } from './use-cases/score-leaf.js';
import { SignSelfAssessment } from './use-cases/sign-self-assessment.js';
import { SubmitOfficeAssessment } from './use-cases/submit-office-assessment.js';
import { SubmitSelfAssessment } from './use-cases/submit-self-assessment.js';
import { UnlockOfficeAssessment } from './use-cases/unlock-office-assessment.js';
import { WithdrawSignature } from './use-cases/withdraw-signature.js';

/** Scores of a pilot's indicator set: the unit's own assessment and its report, the office's marks beside it and the decision on them. */
@Module({
  imports: [EvidenceModule],
  providers: [
    AdvanceScoring,
    AnnounceApprovedJob,
    AnnounceResult,
    AnnounceSubmission,
    AnnounceSubmissionJob,
    AnnounceUnlockedJob,
    DecideNotApplicable,
    DeclareInterest,
    ExportOfficeSheet,
    ExportSelfAssessment,
    FollowSet,
    FollowSetJob,
    OfficeAssessmentsResolver,
    OfficeDecisionsResolver,
    ReadOfficeGrid,
    ReadOfficeProgress,
    ReadScoreHistory,
    ReadScoringGrid,
    ReadScoringPolicies,
    ReadSelfReport,
    RecordDecision,
    ReopenLeaf,
    ReturnSelfAssessmentItem,
    ReviewOfficeAssessment,
    SaveScoringPolicy,
    SaveSelfReport,
    ScoreAsOffice,
    ScoreLeaf,
    SelfAssessmentsResolver,
    SelfReportsResolver,
    SignSelfAssessment,
    SubmitOfficeAssessment,
    SubmitSelfAssessment,
    UnlockOfficeAssessment,
    WithdrawSignature,
  ],
})
export class AssessmentModule {}
