import { Module } from '@nestjs/common';
import { EvidenceModule } from '@wudan/evidence-server';
import { FeedbackRulesResolver } from './graphql/feedback-rules.resolver.js';
import { FindingsResolver } from './graphql/findings.resolver.js';
import { ReportsResolver } from './graphql/reports.resolver.js';
import { CountLetterJob, CountSealJob, ReceiveCountsJob } from './jobs/follow-counts.job.js';
import { FollowFindingJob } from './jobs/follow-finding.job.js';
import { ReopenReportJob } from './jobs/reopen-report.job.js';
import './policy/finding.policy.js';
import { CountFindings } from './use-cases/count-findings.js';
import { DecideDifference } from './use-cases/decide-difference.js';
import { DraftReport } from './use-cases/draft-report.js';
import { DropFinding } from './use-cases/drop-finding.js';
import { EditFinding } from './use-cases/edit-finding.js';
import { ExportReport } from './use-cases/export-report.js';
import { FollowFinding } from './use-cases/follow-finding.js';
import { IssueLetter } from './use-cases/issue-letter.js';
import { LinkRecurrence } from './use-cases/link-recurrence.js';
import { OpenFinding } from './use-cases/open-finding.js';
import { PublishCounts } from './use-cases/publish-counts.js';
import { ReadFindings } from './use-cases/read-findings.js';
import { ReadReports } from './use-cases/read-reports.js';
import { ReopenReport } from './use-cases/reopen-report.js';
import { ReplyPosition } from './use-cases/reply-position.js';
import { ReviewReport } from './use-cases/review-report.js';
import { SaveFindingCategory } from './use-cases/save-finding-category.js';
import { SaveReport } from './use-cases/save-report.js';
import { SealFinding } from './use-cases/seal-finding.js';
import { SealFollowers } from './use-cases/seal-followers.js';
import { SendForComment } from './use-cases/send-for-comment.js';
import { SetFeedbackPolicy } from './use-cases/set-feedback-policy.js';
import { SetOfficeTask } from './use-cases/set-office-task.js';
import { SettleReport } from './use-cases/settle-report.js';
import { SubmitReport } from './use-cases/submit-report.js';
import { TakePosition } from './use-cases/take-position.js';
import { TraceFinding } from './use-cases/trace-finding.js';

/** Problems that the office finds, how both sides agree on them, the report and the feedback letter. */
@Module({
  imports: [EvidenceModule],
  providers: [
    CountFindings,
    CountLetterJob,
    CountSealJob,
    DecideDifference,
    DraftReport,
    DropFinding,
    EditFinding,
    ExportReport,
    FeedbackRulesResolver,
    FindingsResolver,
    FollowFinding,
    FollowFindingJob,
    IssueLetter,
    LinkRecurrence,
    OpenFinding,
    PublishCounts,
    ReadFindings,
    ReadReports,
    ReceiveCountsJob,
    ReopenReport,
    ReopenReportJob,
    ReplyPosition,
    ReportsResolver,
    ReviewReport,
    SaveFindingCategory,
    SaveReport,
    SealFinding,
    SealFollowers,
    SendForComment,
    SetFeedbackPolicy,
    SetOfficeTask,
    SettleReport,
    SubmitReport,
    TakePosition,
    TraceFinding,
  ],
})
export class FindingsModule {}
