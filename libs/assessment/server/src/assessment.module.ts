import { Module } from '@nestjs/common';
import { EvidenceModule } from '@wudan/evidence-server';
import { SelfAssessmentsResolver } from './graphql/self-assessments.resolver.js';
import { SelfReportsResolver } from './graphql/self-reports.resolver.js';
import { AnnounceSubmissionJob } from './jobs/announce-submission.job.js';
import { FollowSetJob } from './jobs/follow-set.job.js';
import './policy/assessment.policy.js';
import { AnnounceSubmission } from './use-cases/announce-submission.js';
import { DecideNotApplicable } from './use-cases/decide-not-applicable.js';
import { ExportSelfAssessment } from './use-cases/export-self-assessment.js';
import { FollowSet } from './use-cases/follow-set.js';
import { ReadScoreHistory } from './use-cases/read-score-history.js';
import { ReadScoringGrid } from './use-cases/read-scoring-grid.js';
import { ReadSelfReport } from './use-cases/read-self-report.js';
import { ReturnSelfAssessmentItem } from './use-cases/return-self-assessment-item.js';
import { SaveSelfReport } from './use-cases/save-self-report.js';
import { ScoreLeaf } from './use-cases/score-leaf.js';
import { SignSelfAssessment } from './use-cases/sign-self-assessment.js';
import { SubmitSelfAssessment } from './use-cases/submit-self-assessment.js';
import { WithdrawSignature } from './use-cases/withdraw-signature.js';

/** Scores of a pilot's indicator set: the unit's own assessment and its report. */
@Module({
  imports: [EvidenceModule],
  providers: [
    AnnounceSubmission,
    AnnounceSubmissionJob,
    DecideNotApplicable,
    ExportSelfAssessment,
    FollowSet,
    FollowSetJob,
    ReadScoreHistory,
    ReadScoringGrid,
    ReadSelfReport,
    ReturnSelfAssessmentItem,
    SaveSelfReport,
    ScoreLeaf,
    SelfAssessmentsResolver,
    SelfReportsResolver,
    SignSelfAssessment,
    SubmitSelfAssessment,
    WithdrawSignature,
  ],
})
export class AssessmentModule {}
